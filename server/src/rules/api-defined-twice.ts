import type { Rule } from './rule';

const pairs: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::Serverless::Api': ['DefinitionBody', 'DefinitionUri'],
  'AWS::Serverless::HttpApi': ['DefinitionBody', 'DefinitionUri'],
  'AWS::ApiGatewayV2::Api': ['Body', 'BodyS3Location'],
};

export const rule: Rule = {
  id: 'api-defined-twice',
  title: 'API that is defined in two places',
  severity: 'error',
  facts: [],
  *each(resource) {
    const names = pairs[resource.type];
    const [here, elsewhere] = names?.map(name => resource.get(name)) ?? [];
    if (!names || !here || !elsewhere) return;
    yield {
      at: elsewhere.key,
      message: `${resource.id} has both ${names.join(' and ')}, but takes one of them`,
      fix: { title: `Take ${names[1]} out`, edits: () => resource.remove(names[1]), unsafe: true },
    };
  },
};
