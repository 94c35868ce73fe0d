import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('api-response-malformed');

const ship = (more = '', runtime = 'nodejs24.x') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 5400 } }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: ${runtime}
${more}`;

const get = (type: string) => `      Events: { Get: { Type: ${type}, Properties: { Path: /, Method: GET } } }
`;

flags('a body that is no text, and an answer without status', ship(get('Api')), {
  'src/ship.js': `exports.handler = async event => {
  if (event.a) return { body: 'a' };
                      ^^^^^^^^^^^^^ error: Ship answers Get without statusCode: API Gateway turns that into 502
  return { statusCode: 200, body: { a: 1 } };
                                  ^^^^^^^^ error: Ship answers Get with a body that is a map, not a text: API Gateway turns that into 502
};
`,
});
allows('texts, and what is computed', ship(get('Api')), {
  'src/ship.js':
    'exports.handler = async e => (e.a ? { statusCode: 200, body: JSON.stringify(e) } : { statusCode: 204, ...e });\n',
});
allows('an HTTP API without status', ship(get('HttpApi')), {
  'src/ship.js': "exports.handler = async () => ({ body: 'a' });\n",
});
allows('a function nobody calls over HTTP', ship(), {
  'src/ship.js': 'exports.handler = async () => ({ body: { a: 1 } });\n',
});
