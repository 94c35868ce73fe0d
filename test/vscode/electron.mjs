// The suite in the VS Code of a desktop, where there is one.
//   VSCODE_EXECUTABLE_PATH=/path/to/code node test/vscode/electron.mjs [node|web]
import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSuite } from './build-suite.mjs';
import { root } from './install.mjs';
import { exitWhenInterrupted, temporaryFolder } from './temporary.mjs';

const flavour = process.argv[2] ?? 'node';
const program = process.env.VSCODE_EXECUTABLE_PATH ?? 'code';
const suite = await buildSuite(flavour);
exitWhenInterrupted();
const { path: home, remove } = await temporaryFolder('desktop');
const workspace = join(home, 'shop');
await cp(join(root, 'examples/shop'), workspace, { recursive: true });
const child = spawn(
  program,
  [
    workspace,
    `--extensionDevelopmentPath=${root}`,
    ...(flavour === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    `--extensionTestsPath=${suite}`,
    ...['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'extensions')],
    ...['--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--wait'],
  ],
  { stdio: 'inherit' },
);
const code = await new Promise(done => {
  child.once('error', error => {
    console.error(`${program}: ${error.message}; name another with VSCODE_EXECUTABLE_PATH`);
    done(1);
  });
  child.once('close', done);
});
await remove();
process.exitCode = code ?? 1;
