import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('scan-in-request');

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

const code = (input: string, mark = '') => ({
  'src/ship.js': `const { DynamoDBClient, ScanCommand } = require('@aws-sdk/client-dynamodb');
const db = new DynamoDBClient({});
exports.handler = async event => {
  return db.send(new ScanCommand(${input}));
${mark}
};
`,
});

flags(
  'a scan behind an API',
  ship('nodejs24.x', api),
  code(
    "{ TableName: 'orders' }",
    '                     ^^^^^^^^^^^ hint: Ship scans the table in a request: it gets slower and dearer with every item, where a Query reads only what it returns',
  ),
);
allows('a scan that nobody waits for', ship('nodejs24.x'), code("{ TableName: 'orders' }"));
allows('a scan of a few items', ship('nodejs24.x', api), code("{ TableName: 'orders', Limit: 10 }"));
