import type { Rule } from './rule';

const needy: Readonly<Record<string, readonly string[]>> = {
  'AWS::Serverless::Api': ['Auth', 'Cors', 'GatewayResponses', 'Models', 'DisableExecuteApiEndpoint'],
  'AWS::Serverless::HttpApi': ['Auth', 'CorsConfiguration', 'DisableExecuteApiEndpoint'],
};

export const rule: Rule = {
  id: 'api-setting-needs-definition',
  title: 'Setting that SAM cannot add to a document it does not see',
  severity: 'error',
  facts: [],
  *each(resource) {
    const names = needy[resource.type];
    if (!names || !resource.get('DefinitionUri')) return;
    for (const name of names) {
      const setting = resource.get(name);
      if (!setting || setting.value === false || setting.value === null) continue;
      yield {
        at: setting.key,
        message: `SAM cannot add ${name} to ${resource.id}, whose OpenAPI document comes by DefinitionUri and not in DefinitionBody`,
        fix: { title: `Take ${name} out`, edits: () => resource.remove(name), unsafe: true },
      };
    }
  },
};
