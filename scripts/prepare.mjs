// What the other scripts begin with: the dependencies that package-lock.json names, installed when they are missing or old.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Leaves alone what has the right versions, whoever installed it and when. */
export async function installDependencies() {
  const missing = await missingDependencies();
  if (missing.length === 0) return;
  // npm would empty the folder that the link leads to, which is somebody else's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(`node_modules is a link to a folder that lacks ${missing.join(', ')}`);
  console.log('Installing the dependencies …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error('npm ci failed');
}

/** What package.json names and package-lock.json gives a version, where another or none is installed. */
async function missingDependencies() {
  const { packages } = await readJson('package-lock.json');
  const { dependencies, devDependencies } = packages[''];
  // npm writes this file last: without it an install was broken off.
  const missing = existsSync(join(root, 'node_modules/.package-lock.json')) ? [] : ['some packages'];
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const installed = await readJson(`node_modules/${name}/package.json`).catch(() => undefined);
    if (installed?.version !== packages[`node_modules/${name}`].version) missing.push(name);
  }
  return missing;
}

async function readJson(file) {
  return JSON.parse(await readFile(join(root, file), 'utf8'));
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
