import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { startServer } from '../support/server';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: app.handler
      CodeUri: src/
      Tim
`;

async function completion(find: string, text = template, settings: object = {}, more: object = {}) {
  const client = await startServer({}, settings);
  await client.open('template.yaml', text);
  // Settings are asked for after the start.
  await client.diagnostics('template.yaml').catch(() => []);
  const list = await client.at<CompletionList | null>('textDocument/completion', 'template.yaml', find, more);
  return { client, list };
}

test('completion over the protocol: what replaces what, as a snippet', async () => {
  const { client, list } = await completion('Tim|');
  client.stop();
  const item = list?.items.find(({ label }) => label === 'Timeout');
  assert.equal(list?.isIncomplete, false);
  assert.deepEqual(item?.textEdit, {
    newText: 'Timeout: $1',
    range: { start: { line: 10, character: 6 }, end: { line: 10, character: 9 } },
  });
  assert.equal(item?.insertTextFormat, 2);
});

test('documentation is told when it is asked for', async () => {
  const { client, list } = await completion('Tim|');
  const item = list?.items.find(({ label }) => label === 'Timeout');
  assert.equal(item?.documentation, undefined);
  const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
  client.stop();
  assert.match((resolved.documentation as { value: string }).value, /\*\*900 s\*\*/);
});

test('the documentation of a type whose service was not needed yet', async () => {
  const { client, list } = await completion('AWS::SQS::|Queue');
  const item = list?.items.find(({ label }) => label === 'AWS::SNS::Topic') ?? {
    label: 'AWS::SNS::Topic',
    kind: 7,
  };
  const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
  client.stop();
  assert.match((resolved.documentation as { value: string }).value, /TopicName/);
});

test('past runtimes are marked as such', async () => {
  const { client, list } = await completion('Runtime: |nodejs24.x');
  client.stop();
  const marked = list?.items.filter(({ tags }) => tags?.includes(1)).map(({ label }) => label);
  assert.ok(marked?.includes('nodejs18.x') && !marked.includes('nodejs24.x'), String(marked));
  assert.equal(list?.items[0]?.label, 'nodejs24.x');
});

test('nothing is offered while indenting, or when it is switched off', async () => {
  const text = template.replace('      Tim\n', '      \n');
  const typed = await completion(
    'src/\n      |',
    text,
    {},
    { context: { triggerKind: 2, triggerCharacter: ' ' } },
  );
  typed.client.stop();
  assert.equal(typed.list, null);
  const off = await completion('Tim|', template, { completion: { enabled: false } });
  off.client.stop();
  assert.equal(off.list, null);
});

test('a document that is no template gets none', async () => {
  const client = await startServer();
  await client.open('compose.yaml', 'services:\n  web:\n    im\n');
  assert.equal(await client.at('textDocument/completion', 'compose.yaml', 'im|'), null);
  client.stop();
});
