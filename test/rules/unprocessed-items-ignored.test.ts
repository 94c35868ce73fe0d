import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('unprocessed-items-ignored');

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

const code = (more: string, mark = '') => ({
  'src/ship.js': `const { DynamoDBClient, BatchWriteItemCommand } = require('@aws-sdk/client-dynamodb');
const db = new DynamoDBClient();
exports.handler = async e => {
  const answer = await db.send(new BatchWriteItemCommand(e.request));
${mark}  ${more}
};
`,
});

flags(
  'a call whose answer nobody reads',
  ship(),
  code(
    'return 1;',
    '                                   ^^^^^^^^^^^^^^^^^^^^^ warning: BatchWriteItem can succeed in part; nothing looks at UnprocessedItems\n',
  ),
);
allows('a call whose answer is read', ship(), code('return answer.UnprocessedItems;'));
