// npm run package: what is published, in packages/ — the VSIX for the editors and the tarball for npm.
//   npm run package -- --check     also builds a second time and compares the bytes
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { components } from './notices.mjs';
import { installDependencies, root, run } from './prepare.mjs';
import { commandLine, packTarball, readManifest } from './tarball.mjs';
import { billOfMaterials, notices } from './third-parties.mjs';

const largest = { vsix: 5e6, tarball: 5e6 }; // bytes; nobody waits for an extension
const target = join(root, 'packages');
/** The bill of materials; each package has its own. */
const bill = join(root, 'dist/sbom.cdx.json');

await installDependencies();
// Two builds of the same commit are the same bytes: times in archives come from here, in the one zone.
process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(2026, 0, 1) / 1000);
process.env.TZ = 'UTC';
process.umask(0o022); // archives keep who may read what the build writes
process.chdir(root);
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
  const parts = await components();
  if ((await readFile(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8')) !== notices(parts))
    fail('THIRD-PARTY-NOTICES.md is stale: run node scripts/notices.mjs');
  const manifest = await readManifest();
  await writeFile(bill, billOfMaterials(parts, manifest, commandLine));
  const tarball = { kind: 'tarball', ...(await packTarball(target)) };
  const ofEditor = parts
    .flatMap(part => part.in)
    .filter(file => !['dist/cli.js', 'dist/mcp.js'].includes(file));
  await writeFile(bill, billOfMaterials(parts, manifest, ofEditor));
  const made = [await packVsix(manifest), tarball];
  for (const { kind, file, names } of made) {
    const { size } = await stat(file);
    console.log(`${file.slice(root.length + 1)}: ${(size / 1e6).toFixed(2)} MB, ${names.length} files`);
    if (size > largest[kind]) fail(`that is more than ${largest[kind] / 1e6} MB`);
    const native = names.filter(name => /\.(node|so|dll|dylib|exe)$/.test(name));
    if (native.length) fail(`native code in it: ${native.join(', ')}`);
  }
  return made;
}

async function packVsix(manifest) {
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const file = join(target, `${manifest.name}-${manifest.version}.vsix`);
  const names = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const needed = [
    manifest.main,
    manifest.browser,
    'dist/server.js',
    'dist/server-browser.js',
    'README.md',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
    'dist/sbom.cdx.json',
  ];
  const missing = needed.map(name => name.replace(/^\.\//, '')).filter(name => !names.includes(name));
  if (missing.length) fail(`the VSIX lacks ${missing.join(', ')}`);
  await createVSIX({
    cwd: root,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: manifest.repository !== undefined,
  });
  return { kind: 'vsix', file, names };
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
