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

test('hover where there is nothing to say is silent', async () => {
  const client = await startServer();
  await client.open('template.yaml', 'services:\n  web:\n    image: nginx\n');
  assert.equal(await client.at('textDocument/hover', 'template.yaml', 'im|age'), null);
  await client.stop();
});
