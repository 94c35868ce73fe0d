// Bundles the test files with esbuild and runs them with Node's own test runner.
//   node test/run.mjs                      every test beside test/vscode and test/bench
//   node test/run.mjs test/template …      those below the paths named
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const elsewhere = ['test/vscode', 'test/bench', 'test/projects'];
const asked = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const flags = process.argv.slice(2).filter(argument => argument.startsWith('--'));

async function testFiles(path) {
  if (statSync(path).isFile()) return [path];
  const found = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!elsewhere.includes(relative(root, child).replaceAll('\\', '/')))
        found.push(...(await testFiles(child)));
    } else if (entry.name.endsWith('.test.ts')) found.push(child);
  }
  return found;
}

const starts = asked.length ? asked.map(path => resolve(path)) : [join(root, 'test')];
const files = (await Promise.all(starts.map(testFiles))).flat().sort();
if (files.length === 0) {
  console.error(`no test files below ${starts.join(', ')}`);
  process.exit(1);
}
// Runs that go on side by side must not bundle into one another's folder.
const out = join(root, 'out', 'unit', String(process.pid));
await build({
  entryPoints: files,
  outdir: out,
  outbase: join(root, 'test'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  banner: { js: `globalThis.ALMANAC_ROOT = ${JSON.stringify(root)};` },
});
const built = files
  .map(file => join(out, relative(join(root, 'test'), file).replace(/\.ts$/, '.mjs')))
  .filter(existsSync);
const run = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', `--test-concurrency=${availableParallelism()}`, ...flags, ...built],
  { stdio: 'inherit', cwd: root },
);
rmSync(out, { recursive: true, force: true });
process.exit(run.status ?? 1);
