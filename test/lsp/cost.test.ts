import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens, Hover } from 'vscode-languageserver-types';
import { startServer } from '../support/server';

const template = `Resources:
  Ship:
    Type: AWS::Lambda::Function
    Metadata:
      Almanac: { requests: 10000000, duration: 120 }
    Properties:
      Runtime: nodejs24.x
      MemorySize: 512
`;
const uri = 'file:///app/template.yaml';

async function lenses(settings: object): Promise<readonly string[]> {
  const client = await startServer({}, settings);
  await client.open('template.yaml', template);
  // Settings have come when the first check was made.
  await client.diagnostics('template.yaml');
  const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri },
  });
  await client.stop();
  return found.map(({ command }) => command!.title);
}

test('above a function stands what it costs, unless it is switched off', async () => {
  assert.ok((await lenses({})).includes('about $12.00 a month at 10 M requests × 120 ms; arm64 −17%'));
  assert.ok(!(await lenses({ codeLens: { cost: false } })).some(title => title.includes('a month')));
});

test('hover tells the cost, a form takes assumptions over, and prices of the configuration hold', async () => {
  const client = await startServer({
    'template.yaml': template,
    'almanac.config.json': '{ "prices": { "lambda.price.requests": 0.5 } }',
  });
  await client.open('template.yaml', template);
  const { contents } = (await client.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 1, character: 3 },
  })) as { contents: { value: string } };
  assert.match(contents.value, /\n\nAbout \$15\.00 a month at 10 M requests × 120 ms; arm64 −13%\./);
  const filled = await client.connection.sendRequest<{ input: object }>('almanac/prefill', {
    id: 'lambda-cost',
    uri,
    position: { line: 1, character: 3 },
  });
  assert.deepEqual(filled.input, {
    memory: 512,
    architecture: 'x86_64',
    requests: 10_000_000,
    duration: 120,
  });
  const calculated = await client.connection.sendRequest<{ answer: string }>('almanac/calculate', {
    id: 'lambda-cost',
    uri,
    input: { ...filled.input, freeTier: 'no' },
  });
  assert.equal(calculated.answer, '$15.00 a month');
  const written = await client.connection.sendRequest<{ changes: Record<string, { newText: string }[]> }>(
    'almanac/apply',
    { id: 'lambda-cost', uri, resource: 'Ship', input: { ...filled.input, requests: 250, memory: 1024 } },
  );
  assert.deepEqual(
    written.changes[uri]?.map(({ newText }) => newText.trim()).filter(text => /^\d+$/.test(text)),
    ['1024', '250'],
  );
  await client.stop();
});
