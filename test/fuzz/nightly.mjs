// A million edits: node test/fuzz/nightly.mjs [--edits 1000000] [--seed N]
// Prints the seed of what fails; the same seed fails again.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const { values } = parseArgs({
  options: { edits: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
});
const out = join(root, 'out', 'fuzz', String(process.pid));
mkdirSync(out, { recursive: true });
const outfile = join(out, 'fuzz.mjs');
await build({
  entryPoints: [join(root, 'test', 'fuzz', 'fuzz.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { fuzz, kinds } = await import(pathToFileURL(outfile).href);
const assets = { read: async name => readFileSync(join(root, 'dist', name), 'utf8') };

/** Of each kind at a time. */
const atOnce = 500;
let failed = 0;
let seed = values.seed ? Number(values.seed) : Date.now() % 1_000_000_000;
for (let done = 0; done < Number(values.edits); seed++) {
  for (const kind of kinds) {
    try {
      await fuzz(kind, atOnce, seed, assets);
    } catch (error) {
      failed++;
      console.error(error);
    }
    done += atOnce;
  }
  const { heapUsed } = process.memoryUsage();
  console.log(`${done} edits, seed ${seed}, ${failed} failed, ${Math.round(heapUsed / 1024 / 1024)} MB`);
}
rmSync(out, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
