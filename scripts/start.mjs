// npm start: the almanac in a real VS Code, opened on examples/shop.
//   npm start                  the VS Code of this machine, where `code` is on PATH
//   npm start -- --browser     one served on this machine alone, to be opened in a browser
//   npm start -- --port 8080   that, at an address of your choice
//   npm start -- FOLDER        on another folder
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies, root, run } from './prepare.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean' }, port: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? join(root, 'examples/shop'));

await installDependencies();
if ((await run(process.execPath, ['build.mjs'])) !== 0) process.exit(1);
const desktop = options.browser || options.port ? undefined : findOnPath('code');
if (desktop) openDesktop(desktop);
else await serve();

function findOnPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const candidates = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(path => names.map(file => join(path, file)));
  return candidates.find(file => existsSync(file));
}

function openDesktop(program) {
  console.log(`Opening ${folder} in VS Code …`);
  spawn(quoted(program), [`--extensionDevelopmentPath=${root}`, folder].map(quoted), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function quoted(text) {
  return process.platform === 'win32' ? `"${text}"` : text;
}

/** The extension is put where VS Code looks for installed ones, so the page needs nothing but its address. */
async function serve() {
  const { install } = await import('../test/vscode/install.mjs');
  const { installedAs, stage } = await import('../test/vscode/extension.mjs');
  const { startServer } = await import('../test/vscode/server.mjs');
  const { temporaryFolder } = await import('../test/vscode/temporary.mjs');
  const vscode = await install();
  const { path: extensions, remove } = await temporaryFolder('extensions');
  try {
    await stage(join(extensions, await installedAs()));
    const server = await startServer(vscode, { extensions, port: options.port && Number(options.port) });
    console.log(
      `\nVS Code ${vscode.version} with the almanac:\n\n  ${server.address(folder)}\n\nCtrl-C ends it.`,
    );
    await Promise.race([server.ended, asked('SIGINT'), asked('SIGTERM'), asked('SIGHUP')]);
    await server.stop();
  } finally {
    await remove();
  }
}

function asked(signal) {
  return new Promise(done => process.once(signal, done));
}
