import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '../support/server';
import { edited, randomOf } from './random';
import { handlers, templates } from './seeds';

const requests = [
  'hover',
  'completion',
  'definition',
  'references',
  'documentHighlight',
  'inlayHint',
  'codeLens',
];

test('messages in any order are answered, and what stands there last is what is told', async () => {
  const random = randomOf(7);
  const client = await startServer(
    Object.fromEntries(Object.entries(handlers).map(([name, text]) => [`src/${name}`, text])),
  );
  const { connection } = client;
  const uri = 'file:///app/template.yaml';
  const waiting: Promise<unknown>[] = [];
  let text: string | undefined;
  let version = 0;
  for (let i = 0; i < 400; i++) {
    const what = random.below(10);
    if (what === 0 && text !== undefined) {
      text = undefined;
      waiting.push(connection.sendNotification('textDocument/didClose', { textDocument: { uri } }));
    } else if (text === undefined) {
      text = random.pick(templates);
      const textDocument = { uri, languageId: 'yaml', version: ++version, text };
      waiting.push(connection.sendNotification('textDocument/didOpen', { textDocument }));
    } else if (what < 5) {
      text = edited(text, random);
      const textDocument = { uri, version: ++version };
      const change = { textDocument, contentChanges: [{ text }] };
      waiting.push(connection.sendNotification('textDocument/didChange', change));
    }
    if (what >= 5) {
      const position = { line: random.below(60), character: random.below(50) };
      const range = { start: position, end: position };
      const more = { context: { includeDeclaration: true }, range };
      waiting.push(
        connection.sendRequest(`textDocument/${random.pick(requests)}`, {
          textDocument: { uri: random.below(10) ? uri : 'file:///app/not-open.yaml' },
          position,
          ...more,
        }),
      );
    }
  }
  await Promise.all(waiting);
  if (text !== undefined)
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await client.open('template.yaml', 'Resources:\n  A:\n    Type: AWS::SNS::Topik\n');
  const told = await client.diagnostics('template.yaml', all =>
    all.some(({ message }) => String(message).includes('AWS::SNS::Topik')),
  );
  assert.ok(told.length > 0);
  await client.stop();
});
