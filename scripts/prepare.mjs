// What the other scripts begin with: the dependencies that package-lock.json names, installed when they are missing or old.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

export async function installDependencies() {
  const wanted = changedAt('package-lock.json');
  const installed = changedAt('node_modules/.package-lock.json');
  if (installed !== undefined && installed >= wanted) return;
  console.log('Installing the dependencies …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error('npm ci failed');
}

function changedAt(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs;
}

/** Runs a program in the project's folder with its output shown, and returns its exit code. */
export function run(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', fail);
    child.once('close', code => done(code ?? 1));
  });
}

/** As `run`, for one of the project's own programs; returns what it printed, too. */
export function runNode(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', data => {
        output += data;
        to.write(data);
      });
    }
    child.once('error', fail);
    child.once('close', code => done({ code: code ?? 1, output }));
  });
}
