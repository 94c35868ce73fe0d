// npm run package: what is published, in packages/ — the VSIX for the editors and the tarball for npm.
//   npm run package -- --check     also builds a second time and compares the bytes
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installDependencies, root, run } from './prepare.mjs';

const largest = { vsix: 5e6, tarball: 5e6 }; // bytes; nobody waits for an extension
const target = join(root, 'packages');
/** What the command line needs of dist/; the rest is the editor's. */
const commandLine = ['dist/cli.js', 'dist/mcp.js', 'dist/knowledge', 'dist/schema'];

await installDependencies();
// Two builds of the same commit are the same bytes: times in archives come from here, in the one zone.
process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(2026, 0, 1) / 1000);
process.env.TZ = 'UTC';
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const packed = await pack();
if (process.argv.includes('--check')) {
  const before = await Promise.all(packed.map(({ file }) => digest(file)));
  const after = await Promise.all((await pack()).map(({ file }) => digest(file)));
  if (before.join() !== after.join()) fail('a second build differs from the first');
  console.log('A second build gave the same bytes.');
}

async function pack() {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  if ((await run(process.execPath, ['build.mjs', '--production'])) !== 0) fail('the build failed');
  const made = [await packVsix(), await packTarball()];
  for (const { kind, file, names } of made) {
    const { size } = await stat(file);
    console.log(`${file.slice(root.length + 1)}: ${(size / 1e6).toFixed(2)} MB, ${names.length} files`);
    if (size > largest[kind]) fail(`that is more than ${largest[kind] / 1e6} MB`);
    const native = names.filter(name => /\.(node|so|dll|dylib|exe)$/.test(name));
    if (native.length) fail(`native code in it: ${native.join(', ')}`);
  }
  return made;
}

async function packVsix() {
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const manifest = await readManifest();
  const file = join(target, `${manifest.name}-${manifest.version}.vsix`);
  const names = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const needed = [
    manifest.main,
    manifest.browser,
    'dist/server.js',
    'dist/server-browser.js',
    'README.md',
    'LICENSE',
  ];
  demand(names, needed, 'VSIX');
  await createVSIX({
    cwd: root,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: manifest.repository !== undefined,
  });
  return { kind: 'vsix', file, names };
}

/** Everything is bundled, so the package that people install has no dependencies and no scripts. */
async function packTarball() {
  const home = await mkdtemp(join(tmpdir(), 'almanac-npm-'));
  try {
    const {
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
    } = await readManifest();
    const manifest = {
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
      engines: { node: engines.node },
    };
    await write(join(home, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const part of ['README.md', 'CHANGELOG.md', 'LICENSE', ...commandLine]) {
      await copyIfThere(join(root, part), join(home, part));
    }
    await chmod(join(home, bin.almanac), 0o755);
    const output = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', target], home);
    const [{ filename, files }] = JSON.parse(output);
    const names = files.map(({ path }) => path);
    demand(names, [bin.almanac, 'README.md', 'LICENSE'], 'tarball');
    const file = join(target, `${name}-${version}.tgz`);
    if (filename !== `${name}-${version}.tgz`) await rename(join(target, filename), file);
    return { kind: 'tarball', file, names };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function demand(names, needed, what) {
  const missing = needed.map(name => name.replace(/^\.\//, '')).filter(name => !names.includes(name));
  if (missing.length) fail(`the ${what} lacks ${missing.join(', ')}`);
}

/** The manifest, with the words that stand in package.nls.json. */
async function readManifest() {
  const read = async file => JSON.parse(await readFile(join(root, file), 'utf8'));
  const [manifest, words] = [await read('package.json'), await read('package.nls.json')];
  return { ...manifest, description: manifest.description.replace(/^%(.+)%$/, (_, key) => words[key]) };
}

async function copyIfThere(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true }).catch(error => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function npm(args, cwd) {
  const child = spawn('npm', args, {
    cwd,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', data => (output += data));
  const code = await new Promise(done => child.once('close', done));
  if (code !== 0) fail(`npm ${args[0]} failed`);
  return output;
}

async function digest(file) {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

function fail(reason) {
  console.error(`npm run package: ${reason}`);
  process.exit(1);
}
