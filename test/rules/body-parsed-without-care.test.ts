import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('body-parsed-without-care');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

const api = `      Events:
        Get: { Type: HttpApi, Properties: { Path: /orders, Method: get } }
`;

const code = (line: string) => ({
  'src/ship.js': `exports.handler = async event => {
${line}
  return { statusCode: 200 };
};
`,
});

flags(
  'a body that may not be there',
  ship('nodejs24.x', api),
  code(`  const order = JSON.parse(event.body);
                ^^^^^^^^^^^^^^^^^^^^^^ warning: A request without a body, or with one that is no JSON, ends Ship with an error; the caller gets a 5xx for a mistake of its own`),
);
allows('a body that is checked', ship('nodejs24.x', api), code('  try { JSON.parse(event.body); } catch {}'));
allows('a body with a fallback', ship('nodejs24.x', api), code("  JSON.parse(event.body ?? '{}');"));
allows('a function that no API calls', ship('nodejs24.x'), code('  JSON.parse(event.body);'));
