import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens, InlayHint } from 'vscode-languageserver-types';
import { linesOf } from '../../server/src/text/lines';
import { startServer } from '../support/server';

const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Patience: { Type: Number, Default: 30 }
Globals:
  Function:
    Runtime: nodejs24.x
Resources:
  Orders: { Type: AWS::SQS::Queue }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      MemorySize: 1769
      Timeout: !Ref Patience
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
Outputs:
  Name: { Value: !Ref Ship }
`;

const code = "import { x } from './x';\nexport const handler = async () => x;\n";
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function hints(settings: object): Promise<readonly string[]> {
  const client = await startServer({}, settings);
  await client.open('template.yaml', template);
  await client.diagnostics('template.yaml');
  const found = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: 'file:///app/template.yaml' },
    range: whole,
  });
  await client.stop();
  const lines = linesOf(template);
  return found.map(
    ({ position, label }) => `${lines.text(position.line).slice(0, position.character).trim()} «${label}»`,
  );
}

test('inlay hints tell values and shares of a processor, and Globals for those who ask', async () => {
  assert.deepEqual(await hints({}), ['MemorySize: 1769 «1 vCPU»', 'Timeout: !Ref Patience «= 30»']);
  assert.deepEqual(await hints({ inlayHints: { globals: true, values: false, vcpu: false } }), [
    'Type: AWS::Serverless::Function «+ Runtime nodejs24.x»',
  ]);
  assert.deepEqual(await hints({ inlayHints: { enabled: false } }), []);
});

test('lenses above a function tell its life, its time and who calls it; above the handler, what it runs as', async () => {
  const client = await startServer({ 'template.yaml': template, 'src/ship.ts': code });
  await client.open('template.yaml', template);
  const above = async (path: string) =>
    (
      await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: `file:///app/${path}` },
      })
    ).map(({ command }) => command!.title);
  assert.deepEqual(await above('template.yaml'), [
    'nodejs24.x until 2028-04-30 · 30 s · from Orders',
    '1 reference',
  ]);
  await client.open('src/ship.ts', code, 'typescript');
  assert.deepEqual(await above('src/ship.ts'), ['Ship: nodejs24.x, 1,769 MB, 30 s, from Orders']);
  await client.stop();
});
