// Starts and ends a VS Code server on a free loopback port, with folders of its own that go when it goes.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onExit, temporaryFolder } from './temporary.mjs';

/** What keeps a fresh VS Code quiet: nothing that pops up, phones home, or changes from one run to the next. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.wordBasedSuggestions': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param vscode what `install()` tells of the VS Code to run
 * @param options.extensions a folder with the extensions it starts with; an empty one of its own otherwise
 * @param options.settings added to the quiet ones
 * @param options.port a free one when missing
 * @param options.driver lets a page name an extension and tests to run (`payload`), as VS Code's own tests do
 */
export async function startServer(vscode, { extensions, settings = {}, port, driver = false } = {}) {
  const { path: home, remove } = await temporaryFolder('vscode');
  const chosen = port ?? (await freePort());
  await mkdir(join(home, 'user/User'), { recursive: true });
  await writeFile(join(home, 'user/User/settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  const child = spawn(
    vscode.node,
    [
      'out/server-main.js',
      '--accept-server-license-terms',
      '--without-connection-token',
      ...['--host', '127.0.0.1', '--port', String(chosen)],
      ...['--server-data-dir', join(home, 'server'), '--user-data-dir', join(home, 'user')],
      ...['--extensions-dir', extensions ?? join(home, 'extensions')],
      ...['--telemetry-level', 'off', '--disable-workspace-trust'],
      ...(driver ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: vscode.vscode, stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnvironment() },
  );
  const takeBack = onExit(() => child.kill('SIGKILL'));
  let log = '';
  const ended = new Promise(done => child.once('close', done));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      const late = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await ended;
      clearTimeout(late);
    }
    takeBack();
    await remove();
  };
  const ready = new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`VS Code did not start within 60 s:\n${log}`)), 60_000);
    const read = data => {
      log += data;
      if (!log.includes('Extension host agent started')) return;
      clearTimeout(late);
      done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', error => fail(error));
    child.once('close', code => fail(new Error(`VS Code ended with ${code} before it was ready:\n${log}`)));
  });
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${chosen}`;
  return {
    origin: `http://${authority}`,
    /** The page that shows a folder; `payload` is obeyed only by a server with a driver. */
    address(folder, payload = []) {
      const query = [`folder=${encodeURI(folder)}`];
      if (payload.length) query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
      return `http://${authority}/?${query.join('&')}`;
    },
    /** How a file on this machine is called inside that VS Code. */
    remote: path => `vscode-remote://${authority}${path.replaceAll('\\', '/')}`,
    log: () => log,
    ended,
    stop,
  };
}

/** Inside a terminal of VS Code, or under its debugger, variables would change what a VS Code started there does. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' }; // no gallery: nothing is asked of the outside
}

async function freePort() {
  const probe = createServer();
  await new Promise((done, fail) => {
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', done);
  });
  const { port } = probe.address();
  await new Promise(done => probe.close(done));
  return port;
}
