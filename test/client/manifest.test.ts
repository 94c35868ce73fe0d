import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { clientStrings } from '../../build/l10n.mjs';
import { root } from '../support/root';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const client = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => read(join('client/src', name)))
  .join('\n');

/** Every text in the manifest, however deep. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* texts(inner);
}

test('every command of the manifest is registered, and none besides', () => {
  const declared: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const table = /const commands: [^{]*= \{([\s\S]*?)\n {2}\};/.exec(client)?.[1] ?? '';
  const inTable = [...table.matchAll(/^ {4}(?:async )?(\w+)(?:[:(,])/gm)].map(
    ([, name]) => `serverlessAlmanac.${name}`,
  );
  const alone = [...client.matchAll(/(?:registerCommand|onFact)\(\s*'(serverlessAlmanac\.\w+)'/g)].map(
    ([, name]) => name!,
  );
  assert.deepEqual([...new Set([...inTable, ...alone])].sort(), [...declared].sort());
});

test('menus, links and lenses name commands that exist', () => {
  const declared = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
  const named = [...texts(manifest.contributes)].flatMap(text =>
    [...text.matchAll(/command:(serverlessAlmanac\.[\w.]+)/g)].map(([, name]) => name!),
  );
  const views = Object.values(manifest.contributes.views)
    .flat()
    .map(view => `${(view as { id: string }).id}.focus`);
  assert.deepEqual(
    named.filter(name => !declared.has(name) && !views.includes(name)),
    [],
  );
});

test('what the manifest says is said in each language', () => {
  const used = new Set(
    [...texts(manifest)].flatMap(text => [...text.matchAll(/^%([\w.]+)%$/g)].map(([, key]) => key!)),
  );
  for (const file of ['package.nls.json', 'package.nls.de.json']) {
    const words = JSON.parse(read(file));
    assert.deepEqual(Object.keys(words).sort(), [...used].sort(), file);
    const here = [...texts(words)].filter(
      text => text.includes('](command:') && !/\]\(command:[\w.?%]+\)/.test(text),
    );
    assert.deepEqual(here, []);
  }
});

test('what the client says is said in each language', async () => {
  const strings = await clientStrings(join(root, 'client/src'));
  for (const file of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json']) {
    const words: Record<string, string> = JSON.parse(read(file));
    assert.deepEqual(Object.keys(words).sort(), [...strings].sort(), `${file}: run node build/l10n.mjs`);
    for (const [text, said] of Object.entries(words)) {
      const holes = (words: string) => (words.match(/\{\d\}/g) ?? []).sort();
      assert.deepEqual(holes(said), holes(text), text);
    }
  }
});

test('the files that the manifest names are there', () => {
  const named = [...texts(manifest.contributes), manifest.icon].filter(text =>
    /^(?:\.\/)?(?:media|syntaxes)\//.test(text),
  );
  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter(name => !existsSync(join(root, name))),
    [],
  );
});

test('settings are those the server knows', () => {
  const declared = manifest.contributes.configuration.flatMap(({ properties }: { properties: object }) =>
    Object.keys(properties),
  );
  assert.deepEqual(declared.sort(), [
    'serverlessAlmanac.codeLens.cost',
    'serverlessAlmanac.codeLens.enabled',
    'serverlessAlmanac.completion.enabled',
    'serverlessAlmanac.diagnostics.enabled',
    'serverlessAlmanac.fixAllOnSave',
    'serverlessAlmanac.hover.enabled',
    'serverlessAlmanac.inlayHints.enabled',
    'serverlessAlmanac.knowledge.documents',
    'serverlessAlmanac.rules',
  ]);
});

test('a webview loads its own script and nothing else', () => {
  const page = read('client/src/webview/page.ts');
  assert.match(
    page,
    /default-src 'none'; script-src 'nonce-\$\{nonce\}'; style-src \$\{webview\.cspSource\}"/,
  );
  assert.doesNotMatch(client, /'unsafe-(?:inline|eval)'/);
  assert.equal([...client.matchAll(/\.innerHTML\b/g)].length, 1); // what markdown-it rendered
});
