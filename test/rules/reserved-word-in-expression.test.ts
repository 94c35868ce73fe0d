import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('reserved-word-in-expression');

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

const query = (key: string, expression: string, mark = '') => ({
  'src/ship.js': `const { QueryCommand } = require('@aws-sdk/lib-dynamodb');
exports.handler = async () => new QueryCommand({ TableName: 'a',
  ${key}: '${expression}',
${mark}});
`,
});

flags(
  'a word in a filter',
  ship(),
  query(
    'FilterExpression',
    'status = :s AND qty > :t',
    '                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: FilterExpression uses status, a word DynamoDB keeps for itself; write #status and name it in ExpressionAttributeNames\n',
  ),
);
allows(
  'placeholders, functions and the words of the grammar',
  ship(),
  query('FilterExpression', 'attribute_exists(pk) AND #status = :status OR NOT size(pk) BETWEEN :a AND :b'),
);
allows(
  'updates',
  ship(),
  query('UpdateExpression', 'SET qty = if_not_exists(qty, :zero) REMOVE note ADD hits :one'),
);
