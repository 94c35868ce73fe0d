import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('batch-request-too-long');

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

const code = (count: number, mark = '') => ({
  'src/ship.js': `const { SQSClient, SendMessageBatchCommand } = require('@aws-sdk/client-sqs');
const sqs = new SQSClient();
exports.handler = async () => {
  const Entries =
    [${'1,'.repeat(count)}];
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: 'a', Entries }));
${mark}};
`,
});

flags(
  'one entry too many',
  ship(),
  code(
    11,
    '                                                              ^^^^^^^ error: SendMessageBatch takes at most 10 entries; this has 11\n',
  ),
);
allows('as many as it takes', ship(), code(10));
