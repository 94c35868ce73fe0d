import { apiNamed, apiOf } from '../project/apis';
import type { Project } from '../project/project';
import { isWholeMap } from '../project/whole';
import { type Plain, type Resource, ref, type Setting } from '../template/template';
import type { Edit } from '../text/edit';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'private-api-without-policy',
  title: 'Private API without a resource policy',
  severity: 'error',
  facts: ['apigateway.endpoint.private.policy'],
  *check({ project }) {
    const { template } = project;
    for (const resource of template.ofType('AWS::Serverless::Api', 'AWS::ApiGateway::RestApi')) {
      if (template.hasMacros || apiOf(resource)?.endpoint !== 'PRIVATE' || mayHavePolicy(project, resource))
        continue;
      const endpoints =
        resource.get('EndpointConfiguration.VpcEndpointIds') ??
        resource.get('EndpointConfiguration.VPCEndpointIds');
      const ids = plainIds(endpoints);
      yield {
        at: resource.get('EndpointConfiguration')?.key ?? resource.name,
        message: `${resource.id} is private, but has no resource policy that says who may call it`,
        ...(ids
          ? {
              fix: {
                title: 'Let its VPC endpoints call it',
                edits: () => withPolicy(resource, ids),
                unsafe: true,
              },
            }
          : {}),
      };
    }
  },
};

function mayHavePolicy({ functions, template }: Project, api: Resource): boolean {
  if (['Policy', 'BodyS3Location', 'DefinitionUri', 'Auth.ResourcePolicy'].some(path => api.get(path)))
    return true;
  const auth = api.get('Auth');
  const body = api.get('Body') ?? api.get('DefinitionBody');
  if (
    (auth && !isWholeMap(auth)) ||
    (body && (!isWholeMap(body) || body.keys.includes('x-amazon-apigateway-policy')))
  )
    return true;
  return functions.some(({ triggers }) =>
    triggers.some(
      trigger =>
        trigger.get('Auth.ResourcePolicy') && apiNamed(trigger.get('RestApiId'), template)?.id === api.id,
    ),
  );
}

/** The endpoints as they are written, where each is a name or a Ref. */
function plainIds(endpoints: Setting | undefined): readonly Plain[] | undefined {
  const ids = (endpoints?.items ?? []).map(({ value, refersTo, attribute }) =>
    typeof value === 'string'
      ? value
      : refersTo !== undefined && attribute === undefined
        ? ref(refersTo)
        : undefined,
  );
  return endpoints?.kind === 'list' && ids.length > 0 && ids.every(id => id !== undefined) ? ids : undefined;
}

function withPolicy(api: Resource, endpoints: readonly Plain[]): readonly Edit[] {
  if (api.type === 'AWS::Serverless::Api')
    return api.set('Auth.ResourcePolicy.IntrinsicVpceWhitelist', endpoints);
  return api.set('Policy', {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        Condition: { StringEquals: { 'aws:SourceVpce': endpoints } },
      },
    ],
  });
}
