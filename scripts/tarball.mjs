// What npm gets: the command line and its data. Everything is bundled, so the package that people install has no
// dependencies and no scripts.
import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './prepare.mjs';

/** What the command line needs of dist/; the rest is the editor's. */
export const commandLine = ['dist/cli.js', 'dist/mcp.js', 'dist/knowledge', 'dist/schema'];

const pages = ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md'];

/** Packs what dist/ holds into the folder; returns the file and the names of what is in it. */
export async function packTarball(target) {
  const home = await mkdtemp(join(tmpdir(), 'almanac-npm-'));
  try {
    const manifest = published(await readManifest());
    await writeFile(join(home, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const part of [...pages, ...commandLine]) await copy(part, home);
    // There is none while one works: only packages that are published have their bill of materials made.
    await copy('dist/sbom.cdx.json', home).catch(ifThere);
    const command = manifest.bin.almanac;
    await chmod(join(home, command), 0o755);
    const output = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', target], home);
    const [{ filename, files }] = JSON.parse(output);
    const names = files.map(({ path }) => path);
    const file = join(target, `${manifest.name}-${manifest.version}.tgz`);
    if (join(target, filename) !== file) await rename(join(target, filename), file);
    return { file, names };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** What of the manifest is npm's business. */
function published(manifest) {
  const { name, version, description, license, author, repository, homepage, bugs, keywords, bin } = manifest;
  const engines = { node: manifest.engines.node };
  return {
    name,
    version,
    description,
    license,
    author,
    repository,
    homepage,
    bugs,
    keywords,
    bin,
    engines,
  };
}

/** The manifest, with the words that stand in package.nls.json. */
export async function readManifest() {
  const read = async file => JSON.parse(await readFile(join(root, file), 'utf8'));
  const [manifest, words] = [await read('package.json'), await read('package.nls.json')];
  return { ...manifest, description: manifest.description.replace(/^%(.+)%$/, (_, key) => words[key]) };
}

async function copy(part, home) {
  await mkdir(dirname(join(home, part)), { recursive: true });
  await cp(join(root, part), join(home, part), { recursive: true });
}

function ifThere(error) {
  if (error.code !== 'ENOENT') throw error;
}

/** Runs npm and returns what it printed. */
export async function npm(args, cwd) {
  const child = spawn('npm', args, {
    cwd,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', data => (output += data));
  const code = await new Promise(done => child.once('close', done));
  if (code !== 0) throw new Error(`npm ${args[0]} failed`);
  return output;
}
