import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { root } from '../support/root';

const folder = mkdtempSync(join(tmpdir(), 'almanac-mcp-'));
const client = new Client({ name: 'test', version: '1' });

before(async () => {
  writeFileSync(
    join(folder, 'template.yaml'),
    'Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Timeout: 1800\n',
  );
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'dist/cli.js'), 'mcp'],
      cwd: folder,
    }),
  );
});

after(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(
  name: string,
  input: Record<string, unknown>,
): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = (await client.callTool({ name, arguments: input })) as {
    content: { text: string }[];
    isError?: boolean;
  };
  return { text: content.map(({ text }) => text).join('\n'), isError: isError === true };
}

test('the tools are listed with what they take', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    [
      'search_knowledge',
      'get_fact',
      'check_template',
      'explain_rule',
      'list_calculators',
      'calculate',
      'estimate_cost',
    ],
  );
  for (const { description, inputSchema } of tools) assert.ok(description && inputSchema.type === 'object');
});

test('each tool answers', async () => {
  assert.match(
    (await call('search_knowledge', { query: 'how long can a lambda run' })).text,
    /Longest function timeout: 900 s/,
  );
  assert.match((await call('get_fact', { id: 'lambda.timeout.max' })).text, /900 s.*checked 2026-/);
  assert.match(
    (await call('get_fact', { id: 'AWS::Lambda::Function Timeout' })).text,
    /lambda\.timeout\.max/,
  );
  assert.match(
    (await call('check_template', { path: 'template.yaml' })).text,
    /template:5:16 error: Timeout of F is 1,800 s.*\[value-outside-bounds\]\n {2}fix: Set Timeout to 900/,
  );
  assert.match(
    (await call('check_template', { template: 'Resources:\n  Q: { Type: AWS::SQS::Queue }\n' })).text,
    /./,
  );
  assert.match((await call('explain_rule', { rule: 'value-outside-bounds' })).text, /## Why it matters/);
  assert.match((await call('list_calculators', {})).text, /^lambda-cost: /m);
  assert.match(
    (await call('calculate', { calculator: 'lambda-cost', input: { requests: 2_000_000, freeTier: 'no' } }))
      .text,
    /Requests: 2 million × \$0\.2 per million = \$0\.40/,
  );
});

test('what a stack costs is told with what it rests on', async () => {
  assert.match(
    (await call('estimate_cost', { path: 'template.yaml' })).text,
    /about \$0\.45 a month\n[\s\S]*Requests 1,000,000 a month \(guessed\)/,
  );
});

test('what cannot be answered says why, and nothing outside the folder is read', async () => {
  for (const [name, input, why] of [
    ['get_fact', { id: 'no.such' }, /no fact no\.such/],
    ['get_fact', {}, /id must be a text/],
    ['check_template', { path: '../../etc/passwd' }, /inside the folders/],
    ['check_template', { path: 'missing.yaml' }, /no file/],
    ['check_template', { template: 'hello: world' }, /no SAM or CloudFormation template/],
    ['calculate', { calculator: 'no-such' }, /no calculator/],
    ['no_such_tool', {}, /no tool/],
  ] as const) {
    const { text, isError } = await call(name, input);
    assert.match(text, why);
    assert.equal(isError, true);
  }
});

test('documents are resources, and a review is a prompt', async () => {
  const { resources } = await client.listResources();
  assert.ok(resources.some(({ uri }) => uri === 'almanac:lambda/timeout'));
  const { contents } = await client.readResource({ uri: 'almanac:lambda/timeout' });
  assert.match((contents[0] as { text: string }).text, /900 s/);
  const { messages } = await client.getPrompt({
    name: 'review_template',
    arguments: { path: 'template.yaml' },
  });
  assert.match((messages[0]!.content as { text: string }).text, /template\.yaml/);
});
