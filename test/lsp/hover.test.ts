import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '../support/server';

const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev }
Globals:
  Function:
    MemorySize: 1769
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: nodejs24.x
      Timeout: 30
      Environment:
        Variables:
          QUEUE: !Ref Orders
          ARN: !GetAtt Orders.Arn
          STAGE: !Sub '\${Stage}-x'
`;

/** The hover at a place; fails when there is none. */
async function hover(find: string): Promise<string> {
  const client = await startServer();
  await client.open('template.yaml', template);
  const answer = await client.at<{ contents: { value: string } } | null>(
    'textDocument/hover',
    'template.yaml',
    find,
  );
  await client.stop();
  assert.ok(answer, `nothing at ${find}`);
  return answer.contents.value;
}

function says(what: string, find: string, ...words: readonly (string | RegExp)[]) {
  test(`hover on ${what}`, async () => {
    const text = await hover(find);
    for (const word of words)
      assert.match(
        text,
        typeof word === 'string' ? new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : word,
      );
  });
}

says(
  'a property: bounds, default, source, day and what holds here',
  'Time|out: 30',
  '**900 s**',
  '**3 s**',
  'checked 2026-',
  'https://docs.aws.amazon.com',
  'Here: `30`',
);
says('a property of Globals: who has it from there', 'Memory|Size', '**10,240 MB**', 'Holds for Ship');
says('a runtime: its life', 'nodejs|24.x', 'deprecated 2028-04-30');
says('a type', 'AWS::SQS::|Queue', '**AWS::SQS::Queue**', 'QueueName');
says('a logical id: what it is', 'Sh|ip:', 'nodejs24.x, 1,769 MB, 30 s');
says('the name in a Ref', '!Ref Or|ders', '**Orders** · `AWS::SQS::Queue`');
says('the attribute in a GetAtt', '!GetAtt Orders.A|rn', '**Orders.Arn**');
says('a variable in a Sub', '${St|age}', 'Default: `dev`');
says('an intrinsic', '!Ge|tAtt', '**Fn::GetAtt**');
says('a section', 'Glo|bals', '**Globals**');

const larger = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev }
Conditions:
  IsLive: !Equals [!Ref Stage, prod]
Mappings:
  Sizes:
    dev: { memory: 128 }
    prod: { memory: 1024 }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
    Properties:
      RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-central-1:123456789012:Late', maxReceiveCount: 5 }
  Ship:
    Type: AWS::Serverless::Function
    DependsOn: Orders
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: nodejs24.x
      MemorySize: !FindInMap [Sizes, !Ref Stage, memory]
      Environment:
        Variables:
          QUEUE: !Ref Orders
      Policies:
        - SQSSendMessagePolicy:
            QueueName: !GetAtt Orders.QueueName
        - AWSLambdaBasicExecutionRole
        - Statement:
            - Effect: Allow
              Action: sqs:SendMessage
              Resource: !Sub arn:aws:sqs:\${AWS::Region}:\${AWS::AccountId}:Orders
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt Orders.Arn
            BatchSize: 10
        Daily:
          Type: ScheduleV2
          Properties:
            ScheduleExpression: cron(0 6 ? * MON-FRI *)
            ScheduleExpressionTimezone: Europe/Berlin
        Often:
          Type: Schedule
          Properties:
            Schedule: rate(5 minutes)
  Net:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/24
Outputs:
  Url:
    Description: Where orders go
    Value: !GetAtt Orders.QueueUrl
    Export: { Name: orders-url }
  Role:
    Value: !GetAtt ShipRole.Arn
`;

const beside = { 'src/ship.js': 'export const handler = async (event) => process.env.QUEUE;\n' };

function tells(what: string, find: string, ...words: readonly string[]) {
  test(`hover on ${what}`, async () => {
    const client = await startServer(beside);
    await client.open('template.yaml', larger);
    const answer = await client.at<{ contents: { value: string } } | null>(
      'textDocument/hover',
      'template.yaml',
      find,
    );
    client.stop();
    for (const word of words)
      assert.ok(answer?.contents.value.includes(word), `${word} in ${answer?.contents.value}`);
  });
}

tells(
  'a condition',
  'IsL|ive: !Eq',
  '!Equals [!Ref Stage, prod]',
  'it does not hold',
  'Used 1 time, by Orders',
);
tells('the condition of a resource', 'Condition: IsL|ive', '**IsLive** · condition');
tells('a mapping', 'Siz|es:', 'Keys: `dev`, `prod`', 'Below each: `memory`', 'by Ship');
tells('the mapping that is looked into', '[Siz|es', '**Sizes** · mapping');
tells('what is depended on', 'DependsOn: Or|ders', '**Orders** · `AWS::SQS::Queue`', 'Used');
tells('an output', 'Ur|l:', 'Where orders go', '`Orders.QueueUrl`', '`orders-url`');
tells('a parameter: who uses it', 'Sta|ge: {', 'by Ship and condition IsLive');
tells('what SAM writes', 'ShipR|ole', 'AWS SAM writes this resource');
tells('an event', 'Jo|bs:', '**SQS** · event', 'Lambda polls the source', 'Needs `Queue`');
tells('the type of an event', 'Type: S|QS\n', '**SQS** · event');
tells('a property of an event', 'Batch|Size', '**BatchSize** · `SQS` event `Jobs`', 'checked');
tells('a policy template', 'SQSSend|MessagePolicy', 'Needs `QueueName`', 'sqs:SendMessage');
tells('a policy managed by AWS', 'AWSLambda|Basic', 'Write logs');
tells('a key of a statement', 'Eff|ect', '**Effect** · policy statement');
tells('a key of free JSON that a fact speaks of', 'maxReceive|Count', 'maxReceiveCount');
tells('a handler: its function', 'ship.han|dler', '`async handler(event)` in `ship.js`');
tells('an environment variable: who reads it', 'QUE|UE:', '`ship.js` reads it');
tells(
  'a cron expression: its next runs',
  'cron(0 6|',
  'Next runs (Europe/Berlin):',
  '- Mon 2026-11-23 06:00',
  '- Fri 2026-11-27 06:00',
);
tells('a rate', 'rate(5| minutes)', 'Every 5 minutes, 288 times a day');
tells(
  'an ARN: its parts',
  'arn:aws:sqs:eu|-',
  'service `sqs`',
  'Region `eu-central-1`',
  'account `123456789012`',
  'resource `Late`',
);
tells('an ARN with variables', 'arn:aws:s|qs:$', 'Region `${AWS::Region}`', 'resource `Orders`');
tells('a block of addresses', '10.0.0|.0/24', '10.0.0.0 to 10.0.0.255, 256 addresses');

test('hover where there is nothing to say is silent', async () => {
  const client = await startServer();
  await client.open('template.yaml', 'services:\n  web:\n    image: nginx\n');
  assert.equal(await client.at('textDocument/hover', 'template.yaml', 'im|age'), null);
  await client.stop();
});
