// Runs test/vscode/suite inside a real VS Code.
//   node test/vscode/run.mjs                 in both extension hosts, and then as a person with a window
//   node test/vscode/run.mjs node            in one of them: node, web or window
//   node test/vscode/run.mjs --only hover    the tests whose name contains it
//   node test/vscode/run.mjs --vsix FILE     the extension as packed in a file
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSuite } from './build-suite.mjs';
import { stage, unpack } from './extension.mjs';
import { install, root } from './install.mjs';
import { play, scenes } from './scenes.mjs';
import { startServer } from './server.mjs';
import { exitWhenInterrupted, temporaryFolder } from './temporary.mjs';
import { openWindow } from './window.mjs';

const longest = 5 * 60_000;
/** What VS Code says in every run here: no account, no native modules. */
const noise =
  /AgentHost|AccountPolicyGate|bindings file|sqlite|spdlog|watchdog|Service Worker|authentication provider/;
const told = /^(warn|error)|almanac/i;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, vsix: { type: 'string' }, extension: { type: 'string' } },
});
const flavours = positionals.length ? positionals : ['node', 'web', 'window'];

exitWhenInterrupted();
const vscode = await install();
const results = [];
for (const flavour of flavours) results.push(flavour === 'window' ? await playScenes() : await run(flavour));
const total = name => results.reduce((sum, result) => sum + result[name], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1);

/** The scenes that the pictures show, played as a test: a window with the extension installed. */
async function playScenes() {
  console.log(`\nVS Code ${vscode.version}, a window`);
  const start = performance.now();
  const outcome = { passed: 0, failed: 0, console: [] };
  const { window, close } = await openWindow(vscode, { vsix: options.vsix && resolve(options.vsix) });
  try {
    for (const scene of scenes.filter(({ name }) => name.includes(options.only ?? ''))) {
      const begun = performance.now();
      try {
        await play(scene, window);
        outcome.passed++;
        console.log(`  ok ${scene.name} (${Math.round(performance.now() - begun)} ms)`);
      } catch (error) {
        outcome.failed++;
        console.log(`  not ok ${scene.name}\n    ${error.message.replaceAll('\n', '\n    ')}`);
        await keepEvidence(window.page, `window-${scene.name}`, outcome);
        await window.clear().catch(() => {}); // the next scene says when that was not enough
      }
    }
  } finally {
    await close();
  }
  console.log(
    `${outcome.passed} passed, ${outcome.failed} failed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return outcome;
}

async function run(flavour) {
  console.log(`\nVS Code ${vscode.version}, ${flavour === 'web' ? 'web worker' : 'Node'} extension host`);
  const start = performance.now();
  const { path: home, remove } = await temporaryFolder('suite');
  let server;
  let browser;
  try {
    const extension = options.vsix
      ? await unpack(vscode, resolve(options.vsix), join(home, 'extensions'), { flavour })
      : await stage(join(home, 'extension'), { flavour, from: options.extension });
    // The tests change files, so they work on a copy.
    const workspace = join(home, 'shop');
    await cp(join(root, 'examples/shop'), workspace, { recursive: true });
    server = await startServer(vscode, { driver: true });
    browser = await vscode.launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const tests = await buildSuite(flavour, options.only);
    const outcome = await drive(page, server, { extension, workspace, tests });
    if (outcome.failed || outcome.code !== 0) await keepEvidence(page, flavour, outcome);
    console.log(
      `${outcome.passed} passed, ${outcome.failed} failed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    return outcome;
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  } finally {
    await browser?.close();
    await server?.stop();
    await remove();
  }
}

/** Opens the page and listens until the tests are over. */
async function drive(page, server, { extension, workspace, tests }) {
  const outcome = { passed: 0, failed: 0, code: undefined, console: [] };
  const over = new Promise(done => {
    const late = setTimeout(() => done(`not done after ${longest / 1000} s`), longest);
    const finish = reason => {
      clearTimeout(late);
      done(reason);
    };
    const listen = (type, text) => {
      if (!text.includes('almanac-test: ')) {
        if (told.test(`${type} ${text}`) && !noise.test(text)) outcome.console.push(text.slice(0, 1000));
        return;
      }
      const line = text.slice(text.indexOf('almanac-test: ') + 'almanac-test: '.length);
      if (line.startsWith('ok ')) outcome.passed++;
      if (line.startsWith('not ok ')) outcome.failed++;
      if (!/^\d+ passed, /.test(line)) console.log(`  ${line.replaceAll('\n', '\n    ')}`);
    };
    page.exposeFunction('codeAutomationLog', (type, args) => listen(type, args.map(String).join(' ')));
    page.exposeFunction('codeAutomationExit', code => {
      outcome.code = code;
      finish();
    });
    page.on('crash', () => finish('the page crashed'));
    page.on('close', () => finish('the page closed'));
  });
  const payload = [
    ['extensionDevelopmentPath', server.remote(extension)],
    ['extensionTestsPath', server.remote(tests)],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.address(workspace, payload));
  const trouble = await over;
  if (trouble) console.error(`  ${trouble}`);
  // A run that ends without saying that all went well has failed, whatever it counted.
  if (outcome.failed === 0 && (trouble || outcome.code !== 0 || outcome.passed === 0)) outcome.failed = 1;
  return outcome;
}

async function keepEvidence(page, flavour, { console: lines }) {
  const picture = join(root, `out/vscode-${flavour}.png`);
  await mkdir(join(root, 'out'), { recursive: true });
  await page.screenshot({ path: picture }).catch(error => console.error(`  no picture: ${error.message}`));
  console.error(`  a picture of the window: ${picture}`);
  if (lines.length) console.error(`  the last it said:\n    ${lines.slice(-30).join('\n    ')}`);
}
