import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('first-page-only');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

const code = (input: string, more = '') => ({
  'src/ship.js': `const { DynamoDBClient, QueryCommand, paginateQuery } = require('@aws-sdk/client-dynamodb');
const db = new DynamoDBClient({});
exports.handler = async event => {
  const page = ${input};
${more}
};
`,
});

flags(
  'a query whose further pages nobody reads',
  ship('nodejs24.x'),
  code(
    "await db.send(new QueryCommand({ TableName: 'orders' }))",
    '                                 ^^^^^^^^^^^^ warning: Query answers page by page; nothing looks at LastEvaluatedKey, so what comes after the first page is lost',
  ),
);
allows(
  'a query that is followed',
  ship('nodejs24.x'),
  code("await db.send(new QueryCommand({ TableName: 'orders' }))", '  return page.LastEvaluatedKey;'),
);
allows(
  'a query for one item',
  ship('nodejs24.x'),
  code("await db.send(new QueryCommand({ TableName: 'orders', Limit: 1 }))"),
);
allows('a paginator', ship('nodejs24.x'), code("paginateQuery({ client: db }, { TableName: 'orders' })"));
