// The extension's folder as a user gets it: the files that would be packed, in a folder of their own.
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from './install.mjs';

/**
 * @param options.flavour `web`: a manifest with `browser` alone, so that VS Code runs it in a web worker; `node` the other
 *   way round; both where it is missing
 * @param options.from another extension's folder
 * @returns the folder
 */
export async function stage(folder, { flavour, from = root } = {}) {
  const files = await listFiles({ cwd: from, packageManager: PackageManager.None });
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(from, file), join(folder, file));
  }
  await choose(folder, flavour);
  return folder;
}

/** As `stage`, of a packed extension: VS Code itself unpacks it. */
export async function unpack(vscode, vsix, folder, { flavour } = {}) {
  const args = ['out/server-main.js', '--accept-server-license-terms', '--install-extension', vsix];
  const folders = ['--extensions-dir', folder, '--server-data-dir', join(folder, '.data')];
  const child = spawn(vscode.node, [...args, ...folders], {
    cwd: vscode.vscode,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data));
  const code = await new Promise(done => child.once('close', done));
  const name = (await readdir(folder)).find(entry => entry.startsWith('serverless-almanac.'));
  if (code !== 0 || !name) throw new Error(`${vsix} cannot be installed:\n${output}`);
  await choose(join(folder, name), flavour);
  return join(folder, name);
}

async function choose(folder, flavour) {
  if (!flavour) return;
  const manifest = await readManifest(folder);
  delete manifest[flavour === 'web' ? 'main' : 'browser'];
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

async function readManifest(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

/** The name of its folder among installed extensions. */
export async function installedAs(folder = root) {
  const { publisher, name, version } = await readManifest(folder);
  return `${publisher}.${name}-${version}`;
}
