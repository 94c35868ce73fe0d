// npm run test:neovim: the lines of docs/editors.md in a real Neovim, headless: problems, hover, a fix.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = resolve(fileURLToPath(import.meta.url), '..');
const root = resolve(here, '../..');
const version = /^NVIM v(\d+)\.(\d+)/.exec(
  spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);
const minor = version && Number(version[1]) * 1000 + Number(version[2]);
const skip = !version
  ? 'Neovim is not installed'
  : !existsSync(join(root, 'dist/cli.js')) && 'npm run build comes first';
if (skip) console.log(`Left out: ${skip}.`);

const template = `Resources:
  Report:
    Type: AWS::Lambda::Function
    Properties:
      Code: { S3Bucket: code, S3Key: report.zip }
      Handler: report.handler
      Role: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/report
      Runtime: python3.14
      Timeout: 1800
`;

/** The lines that the page gives for this Neovim. */
function configuration() {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const heading = minor >= 11 ? '(0.11 and later)' : minor >= 8 ? '0.8 to 0.10' : '0.7';
  const start = page.indexOf(`## Neovim ${heading}\n`);
  assert.notEqual(start, -1, `docs/editors.md has a section Neovim ${heading}`);
  return /```lua\n([\s\S]*?)```/.exec(page.slice(start))[1];
}

test('Neovim shows problems, hovers and applies a fix', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-neovim-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name, text, mode) => writeFileSync(join(folder, name), text, { mode });
  write('almanac', `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/cli.js')}' "$@"\n`, 0o755);
  write('init.lua', configuration());
  write('samconfig.toml', 'version = 0.1\n');
  write('template.yaml', template);
  const { stdout, stderr, status } = spawnSync(
    'nvim',
    ['--headless', '--clean', '-u', 'init.lua', '-c', `luafile ${join(here, 'neovim.lua')}`],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, HOME: folder, PATH: `${folder}${delimiter}${process.env.PATH}` },
    },
  );
  assert.equal(status, 0, stderr);
  const seen = JSON.parse(stdout);
  console.log(`${version[0]}: ${JSON.stringify(seen, undefined, 2)}`);
  const problem = seen.diagnostics.find(({ code }) => code === 'value-outside-bounds');
  assert.equal(problem.line, 9);
  assert.match(problem.message, /Timeout of Report is 1,800 s/);
  assert.match(seen.hover, /Timeout/);
  assert.ok(seen.actions.includes('Set Timeout to 900'));
  assert.equal(seen.fixed, '      Timeout: 900');
  assert.ok(seen.gone, 'the problem goes when it is fixed');
});
