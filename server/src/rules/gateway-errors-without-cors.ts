import type { Rule } from './rule';

export const rule: Rule = {
  id: 'gateway-errors-without-cors',
  title: 'Errors of the API itself carry no CORS headers',
  severity: 'hint',
  sets: ['strict'],
  facts: [],
  *each(api) {
    const cors = api.type === 'AWS::Serverless::Api' ? api.get('Cors') : undefined;
    const auth =
      api.get('Auth.DefaultAuthorizer') ?? api.get('Auth.Authorizers') ?? api.get('Auth.ApiKeyRequired');
    if (
      !cors ||
      !auth ||
      api.get('GatewayResponses') ||
      api.get('DefinitionBody') ||
      api.get('DefinitionUri')
    )
      return;
    const origin = cors.get('AllowOrigin')?.value ?? cors.value;
    yield {
      at: cors.key,
      message: `Browsers cannot read why ${api.id} turns a request away, for it adds no CORS headers to its own errors`,
      ...(typeof origin === 'string'
        ? {
            fix: {
              title: 'Add the origin to all errors',
              edits: () =>
                api.set('GatewayResponses', {
                  DEFAULT_4XX: headersOf(origin),
                  DEFAULT_5XX: headersOf(origin),
                }),
            },
          }
        : {}),
    };
  },
};

function headersOf(origin: string) {
  return { ResponseParameters: { Headers: { 'Access-Control-Allow-Origin': origin } } };
}
