// The programs that run, each one file: the client and the server in both flavours, and the command line.
import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  logLevel: 'warning',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  define: { ALMANAC_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
};

const node = { platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

export const bundles = [
  // Activation reads the first alone; the language client is large and read when the server starts.
  {
    entry: 'client/src/node.ts',
    outfile: 'dist/client.js',
    ...node,
    external: ['vscode', './server-process'],
    supported: { 'dynamic-import': false }, // becomes a `require`, which finds the editor's own modules
  },
  { entry: 'client/src/server-process.ts', outfile: 'dist/server-process.js', ...node, external: ['vscode'] },
  { entry: 'client/src/browser.ts', outfile: 'dist/client-browser.js', ...browser, external: ['vscode'] },
  { entry: 'server/src/main/node.ts', outfile: 'dist/server.js', ...node },
  { entry: 'server/src/main/browser.ts', outfile: 'dist/server-browser.js', ...browser, format: 'iife' },
  {
    entry: 'server/src/main/cli.ts',
    outfile: 'dist/cli.js',
    ...node,
    banner: { js: '#!/usr/bin/env node' },
    external: ['./mcp.js'],
  },
  { entry: 'server/src/main/mcp.ts', outfile: 'dist/mcp.js', ...node },
  { entry: 'client/src/sidebar/view/main.ts', outfile: 'dist/view.js', platform: 'browser', format: 'iife' },
  {
    entry: 'client/src/document/view/main.ts',
    outfile: 'dist/document-view.js',
    platform: 'browser',
    format: 'iife',
  },
];

export async function bundle({ production = false } = {}) {
  await Promise.all(existing().map(bundle => build(optionsOf(bundle, production))));
}

/** The files each program is made of, by the program's name; what is in it without a byte of code is left out. */
export async function inputsOf() {
  const built = await Promise.all(
    existing().map(async bundle => {
      const { metafile } = await build({ ...optionsOf(bundle, true), metafile: true, write: false });
      const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint !== undefined);
      const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      return [bundle.outfile, inputs.map(([name]) => name)];
    }),
  );
  return new Map(built);
}

function existing() {
  return bundles.filter(({ entry }) => existsSync(entry));
}

function optionsOf({ entry, ...options }, production) {
  return {
    ...shared,
    ...options,
    entryPoints: [entry],
    minify: production,
    sourcemap: production ? false : 'linked',
  };
}
