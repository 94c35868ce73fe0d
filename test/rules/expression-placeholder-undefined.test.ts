import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('expression-placeholder-undefined');

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

const query = (expression: string, mark: string, values: string, mark2 = '') => ({
  'src/ship.js': `const { QueryCommand } = require('@aws-sdk/lib-dynamodb');
exports.handler = async () => new QueryCommand({ TableName: 'a',
  KeyConditionExpression: ${expression},
${mark}  ExpressionAttributeValues: ${values},
${mark2}});
`,
});

flags(
  'a value that is not defined, and one that is not used',
  ship(),
  query(
    "'pk = :pk'",
    '                          ^^^^^^^^^^ error: KeyConditionExpression uses :pk, which ExpressionAttributeValues does not define\n',
    "{ ':id': 1 }",
    '                                ^^^ error: :id is defined, but no expression beside it uses it; DynamoDB refuses that\n',
  ),
);
allows('what agrees', ship(), query("'pk = :pk'", '', "{ ':pk': 1 }"));
allows('what is computed', ship(), query('make()', '', "{ ':pk': 1 }"));
