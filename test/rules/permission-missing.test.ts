import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('permission-missing');

const ship = (policies = '') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::SQS::Queue }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: nodejs24.x
      Environment: { Variables: { QUEUE: !Ref Orders } }
${policies}`;

const code = (mark = '') => ({
  'src/ship.js': `const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
const sqs = new SQSClient();
exports.handler = async () => sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE, MessageBody: 'a' }));
${mark}`,
});

const mark =
  '                                           ^^^^^^^^^^^^^^^^^^ warning: Ship calls SendMessage, but none of its policies allows sqs:SendMessage\n';

flags('a function without policies', ship(), code(mark));
flags(
  'policies for something else',
  ship(
    '      Policies: [AWSLambdaBasicExecutionRole, { Statement: [{ Effect: Allow, Action: sqs:Receive*, Resource: "*" }] }]\n',
  ),
  code(mark),
);
allows(
  'a policy template',
  ship('      Policies: [{ SQSSendMessagePolicy: { QueueName: !GetAtt Orders.QueueName } }]\n'),
  code(),
);
allows(
  'a statement with a star',
  ship('      Policies: { Statement: { Effect: Allow, Action: "sqs:Send*", Resource: "*" } }\n'),
  code(),
);
for (const elsewhere of [
  'Role: !Ref Own',
  'Policies: !Ref Own',
  'Policies: [!Ref Own]',
  'Policies: [SomethingOfOurs]',
]) {
  allows(`what may stand elsewhere: ${elsewhere}`, ship(`      ${elsewhere}\n`), code());
}
allows(
  'a connector',
  `${ship()}  Link: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: Ship }, Destination: { Id: Orders }, Permissions: [Write] } }
`,
  code(),
);
fixes(
  'with the narrowest policy template',
  ship(),
  ship('      Policies:\n        - SQSSendMessagePolicy:\n            QueueName: !GetAtt Orders.QueueName\n'),
  code(),
);
