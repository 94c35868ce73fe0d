import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../support/root';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const version = (JSON.parse(read('package.json')) as { version: string }).version;
const action = parse(read('action.yml')) as {
  inputs: Record<string, { default: string; description: string }>;
  runs: { steps: { run: string; env: Record<string, string>; uses?: string }[] };
};
const folder = mkdtempSync(join(tmpdir(), 'almanac-action-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the action's script would run, one word a line, for these inputs; `npx` is a script that prints its words. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const npx = join(folder, 'npx');
  writeFileSync(npx, '#!/bin/sh\nfor word in "$@"; do echo "$word"; done\nexit 1\n');
  chmodSync(npx, 0o755);
  const [{ run, env }] = action.runs.steps as [{ run: string; env: Record<string, string> }];
  const given = Object.entries(env).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)![1]!;
    return [name, inputs[input] ?? action.inputs[input]!.default];
  });
  // As the runner starts `shell: bash`.
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        ...Object.fromEntries(given),
      },
    },
  );
  return { words: stdout.trim().split('\n'), stderr, status };
}

const bash = { skip: process.platform === 'win32' && 'runs in bash' };

test('the action runs the package alone', bash, () => {
  assert.equal(action.runs.steps.filter(({ uses }) => uses).length, 0);
  const { words, stderr, status } = runAction({});
  assert.equal(words.join(' '), `--yes serverless-almanac@${version} check --format=github -- .`);
  assert.equal(stderr, '');
  assert.equal(status, 1); // that of the check
});

test('what the inputs hold are words, whatever they hold', bash, () => {
  const { words } = runAction({
    paths: 'services/a b\r\n\n$(touch broken)\n"; exit 0',
    strict: 'true',
    baseline: 'known problems.json',
    'changed-since': 'origin/main',
  });
  assert.deepEqual(words.slice(2), [
    'check',
    '--format=github',
    '--strict',
    '--baseline=known problems.json',
    '--changed-since=origin/main',
    '--',
    'services/a b',
    '$(touch broken)',
    '"; exit 0',
  ]);
  assert.ok(!existsSync(join(folder, 'broken')));
});

test('the report can go to a file', bash, () => {
  const { words, status } = runAction({ format: 'sarif', output: 'almanac.sarif' });
  assert.deepEqual(words, ['']);
  assert.match(readFileSync(join(folder, 'almanac.sarif'), 'utf8'), /--format=sarif/);
  assert.equal(status, 1);
});

test('action, hooks and pages name this version, and the page names each input', () => {
  assert.equal(action.inputs.version!.default, version);
  const hooks = parse(read('.pre-commit-hooks.yaml')) as { entry: string }[];
  for (const { entry } of hooks) assert.match(entry, new RegExp(`^npx --yes serverless-almanac@${version} `));
  const page = read('docs/ci.md');
  for (const [, named] of page.matchAll(/serverless-almanac@v?(\d[\w.-]*)/g)) assert.equal(named, version);
  for (const name of Object.keys(action.inputs)) assert.ok(page.includes(`| \`${name}\` |`), name);
});
