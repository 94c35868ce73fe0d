// The suite as one file that VS Code loads into an extension host.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';

/** One file for both hosts: CommonJS without anything of Node's. */
export async function buildSuite(flavour, only) {
  const outfile = join(root, `out/test/vscode/${flavour}/index.js`);
  const folder = join(root, 'test/vscode/suite');
  const files = (await readdir(folder)).filter(name => name.endsWith('.test.ts')).sort();
  const contents = [
    ...files.map(name => `import './suite/${name}';`),
    `import { runTests } from './runner';`,
    `export const run = () => runTests(${JSON.stringify(only ?? '')});`,
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: join(root, 'test/vscode'), sourcefile: 'index.ts', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { FLAVOUR: JSON.stringify(flavour) },
    logLevel: 'warning',
  });
  return outfile;
}
