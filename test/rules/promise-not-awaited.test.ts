import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('promise-not-awaited');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

const code = (line: string) => ({
  'src/ship.js': `const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
const sqs = new SQSClient({});
exports.handler = async event => {
${line}
  return 1;
};
`,
});

flags(
  'a call that nobody waits for',
  ship('nodejs24.x'),
  code(`  sqs.send(new SendMessageCommand(event));
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Nothing waits for sqs.send; the environment is frozen when the handler returns, and the work may never be done`),
);
flags(
  'a loop over an async function',
  ship('nodejs24.x'),
  code(`  event.items.forEach(async item => sqs.send(item));
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: event.items.forEach does not wait for the async function it calls; the environment is frozen when the handler returns`),
);
flags('a coroutine that is never awaited', ship('python3.13'), {
  'src/ship.py': `async def work(event):
    return event
def handler(event, context):
    work(event)
    ^^^^^^^^^^^ warning: work makes a coroutine that nothing awaits, so it never runs
`,
});
allows(
  'a call that is awaited',
  ship('nodejs24.x'),
  code('  await sqs.send(new SendMessageCommand(event));'),
);
allows(
  'promises that are waited for together',
  ship('nodejs24.x'),
  code('  await Promise.all(event.items.map(item => sqs.send(item)));'),
);
allows('a call that is kept', ship('nodejs24.x'), code('  const sent = sqs.send(event);\n  await sent;'));
