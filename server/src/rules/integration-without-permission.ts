import { type Api, apiNamed } from '../project/apis';
import { functionsById, integrationsOf } from '../project/integrations';
import { mayInvoke } from '../project/invoke-permissions';
import type { Fn, Project } from '../project/project';
import { functionNamed } from '../project/triggers';
import { type Plain, ref, sub } from '../template/template';
import type { Span } from '../text/span';
import type { Rule } from './rule';

const service = 'apigateway.amazonaws.com';

export const rule: Rule = {
  id: 'integration-without-permission',
  title: 'API that may not invoke its function',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    const told = new Set<string>();
    for (const { fn, mayCall, at, api } of [...integrationsOf(project), ...authorizersOf(project)]) {
      if (!fn || mayCall || told.has(fn.id) || mayInvoke(project, fn, service)) continue;
      told.add(fn.id);
      if (fn.triggers.some(({ kind }) => kind === 'api' || kind === 'http-api')) continue; // SAM adds it
      const source: Readonly<Record<string, Plain>> = api?.resource
        ? {
            SourceArn: sub(
              `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api.id}}/*`,
            ),
          }
        : {};
      yield {
        at,
        message: `${api?.id ?? 'The API'} calls ${fn.id}, but no permission of the template lets ${service} invoke it`,
        related: [{ at: fn.name, message: `${fn.id} is declared here` }],
        ...(api?.resource
          ? {
              fix: {
                title: `Let ${api.id} invoke ${fn.id}`,
                edits: () =>
                  project.template.addResource(`${fn.id}Permission`, 'AWS::Lambda::Permission', {
                    Action: 'lambda:InvokeFunction',
                    FunctionName: ref(fn.id),
                    Principal: service,
                    ...source,
                  }),
                unsafe: true, // the permission may stand in another stack
              },
            }
          : {}),
      };
    }
  },
};

interface Caller {
  readonly fn: Fn | undefined;
  readonly api: Api | undefined;
  readonly at: Span;
  readonly mayCall: boolean;
}

function authorizersOf(project: Project): readonly Caller[] {
  return project.template
    .ofType('AWS::ApiGateway::Authorizer', 'AWS::ApiGatewayV2::Authorizer')
    .map(authorizer => {
      const uri = authorizer.get('AuthorizerUri');
      return {
        fn: functionNamed(uri, functionsById(project), project.template),
        api: apiNamed(authorizer.get('RestApiId') ?? authorizer.get('ApiId'), project.template),
        at: uri?.key ?? authorizer.name,
        mayCall:
          (authorizer.get('AuthorizerCredentials') ?? authorizer.get('AuthorizerCredentialsArn')) !==
          undefined,
      };
    });
}
