import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { calculators } from '../server/src/generated/calculators';
import { rules } from '../server/src/generated/rules';
import { tools } from '../server/src/tools/tools';
import { root } from './support/root';

/** What each floor may import; itself and the generated lists are always allowed. */
const floors: Readonly<Record<string, readonly string[]>> = {
  text: [],
  knowledge: ['text'],
  schema: ['text'],
  template: ['text'],
  handler: ['text'],
  // Amazon States Language is written in the two formats of templates.
  'state-machine': ['text', 'template'],
  project: ['text', 'knowledge', 'schema', 'template', 'handler', 'state-machine'],
  calculators: ['text', 'knowledge', 'schema', 'template', 'handler', 'state-machine', 'project'],
  rules: ['text', 'knowledge', 'schema', 'template', 'handler', 'state-machine', 'project'],
  almanac: [
    'text',
    'knowledge',
    'schema',
    'template',
    'handler',
    'state-machine',
    'project',
    'calculators',
    'rules',
  ],
  tools: ['text', 'knowledge', 'calculators', 'rules', 'almanac'],
  lsp: [
    'text',
    'knowledge',
    'schema',
    'template',
    'handler',
    'state-machine',
    'project',
    'calculators',
    'rules',
    'almanac',
    'tools',
  ],
  cli: ['text', 'knowledge', 'calculators', 'rules', 'almanac', 'tools'],
  mcp: ['text', 'knowledge', 'almanac', 'tools'],
};

/** Nothing on these floors knows its host. */
const pure = [
  'text',
  'knowledge',
  'schema',
  'template',
  'handler',
  'state-machine',
  'project',
  'calculators',
  'rules',
  'almanac',
  'tools',
];

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name).replaceAll('\\', '/'));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, module]) => module!);
}

test('every floor imports only from the floors below it', () => {
  const wrong: string[] = [];
  for (const file of sources('server/src')) {
    const [, , floor = ''] = file.split('/');
    const allowed = floors[floor];
    if (!allowed) continue; // main knows all; generated is lists
    for (const module of importsOf(file)) {
      if (!module.startsWith('.')) {
        if (pure.includes(floor) && (module.startsWith('node:') || module.startsWith('vscode')))
          wrong.push(`${file} imports ${module}`);
        continue;
      }
      const [, , other = ''] = relative(root, join(root, dirname(file), module))
        .replaceAll('\\', '/')
        .split('/');
      if (other !== floor && other !== 'generated' && !allowed.includes(other))
        wrong.push(`${file} imports ${module}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the client takes from the server its protocol and nothing else', () => {
  const wrong = sources('client/src').flatMap(file =>
    importsOf(file)
      .filter(
        module => module.includes('server/src') && !/server\/src\/(?:lsp\/protocol|tools\/)/.test(module),
      )
      .map(module => `${file} imports ${module}`),
  );
  assert.deepEqual(wrong, []);
});

test('every rule has its page and its test, under its own name', () => {
  const missing: string[] = [];
  for (const { id } of rules) {
    for (const file of [`server/src/rules/${id}.ts`, `knowledge/rules/${id}.md`, `test/rules/${id}.test.ts`])
      if (!existsSync(join(root, file))) missing.push(file);
  }
  assert.deepEqual(missing, []);
});

test('every calculator has its test, under its own name', () => {
  assert.deepEqual(
    calculators
      .map(({ id }) => `test/calculators/${id}.test.ts`)
      .filter(file => !existsSync(join(root, file))),
    [],
  );
});

test('the manifest offers assistants the tools there are, with what they take', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { languageModelTools: { name: string; inputSchema: unknown }[] };
  };
  assert.deepEqual(
    contributes.languageModelTools.map(({ name, inputSchema }) => ({ name, inputSchema })),
    tools.map(({ name, input }) => ({ name: `serverlessAlmanac_${name}`, inputSchema: input })),
  );
});
