import type { Rule } from './rule';

const stageTypes = [
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
] as const;

export const rule: Rule = {
  id: 'stage-name-refused',
  title: 'Stage name that API Gateway refuses',
  severity: 'error',
  facts: ['apigateway.rest.stage-name.charset'],
  *each(resource) {
    if (!(stageTypes as readonly string[]).includes(resource.type)) return;
    const name = resource.get('StageName');
    if (typeof name?.value !== 'string') return;
    const isHttp =
      resource.type === 'AWS::ApiGatewayV2::Stage' || resource.type === 'AWS::Serverless::HttpApi';
    if (/^[A-Za-z0-9_-]+$/.test(name.value) || (isHttp && name.value === '$default')) return;
    const better = name.value.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
    yield {
      at: name.span,
      message: `The stage name ${name.value === '' ? 'is empty' : `${name.value} holds more than letters, digits, hyphens and underscores`}`,
      ...(better
        ? { fix: { title: `Use ${better}`, edits: () => resource.set('StageName', better), unsafe: true } }
        : {}),
    };
  },
};
