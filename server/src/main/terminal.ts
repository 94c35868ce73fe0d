import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { CliHost } from '../cli/cli';
import { filesOnDisk } from './disk';
import { today } from './today';

declare const ALMANAC_VERSION: string;

/** Folders that hold other people's code or what builds leave behind. */
const passedBy = new Set([
  'node_modules',
  '.git',
  '.aws-sam',
  'cdk.out',
  '.venv',
  '__pycache__',
  '.vscode-test',
  '.serverless',
]);
const largestFile = 5_000_000;

/** What the command line has: a disk, a screen, a clock. */
export function terminal(): CliHost {
  const folders = new Set<string>([process.cwd()]);
  // Whoever reads our output may stop reading: `almanac search … | head`.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    today,
    version: ALMANAC_VERSION,
    progress: line => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line.slice(0, 100)}`);
    },
    readNamed: name => readFile(resolve(name), 'utf8').catch(() => undefined),
    writeNamed: (name, text) => writeFile(resolve(name), text),
    readAt: async (revision, uri) => {
      if (revision.startsWith('-')) return undefined;
      const path = relative(process.cwd(), fileURLToPath(uri)).replaceAll('\\', '/');
      return git(['show', `${revision}:./${path}`]);
    },
    changedSince: async revision => {
      // A revision that looks like an option would be read as one.
      if (revision.startsWith('-')) return undefined;
      const [top, changed, fresh] = await Promise.all([
        git(['rev-parse', '--show-toplevel']),
        git(['diff', '--name-only', '-z', revision, '--']),
        git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z']),
      ]);
      if (top === undefined || changed === undefined) return undefined;
      return [...changed.split('\0'), ...(fresh ?? '').split('\0')]
        .filter(Boolean)
        .map(name => pathToFileURL(resolve(top.trim(), name)).href);
    },
    out: text => void process.stdout.write(text),
    error: text => void process.stderr.write(text),
    colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
    files: filesOnDisk(() => [...folders]),
    read: uri => readFile(fileURLToPath(uri), 'utf8'),
    write: (uri, text) => writeFile(fileURLToPath(uri), text),
    nameOf: uri =>
      uri.startsWith('file:')
        ? relative(process.cwd(), fileURLToPath(uri)).replaceAll('\\', '/') || '.'
        : uri,
    async find(path, endings) {
      const scanned = picomatch.scan(path.replaceAll('\\', '/'));
      const absolute = resolve(scanned.isGlob ? scanned.base || '.' : path);
      const about = await stat(absolute).catch(() => undefined);
      if (!about) return undefined;
      if (about.isFile()) {
        // A handler beside the template belongs to it, wherever the command was started.
        folders.add(dirname(absolute));
        return [pathToFileURL(absolute).href];
      }
      folders.add(absolute);
      const matches = scanned.isGlob ? picomatch(scanned.glob, { dot: true }) : () => true;
      const found = await filesBelow(absolute, endings, []);
      return found
        .filter(file => matches(relative(absolute, file).replaceAll('\\', '/')))
        .sort()
        .map(file => pathToFileURL(file).href);
    },
  };
}

function git(words: readonly string[]): Promise<string | undefined> {
  return new Promise(done =>
    execFile('git', words, { maxBuffer: 50_000_000 }, (error, out) => done(error ? undefined : out)),
  );
}

/** What a `.gitignore` says, and of which folder. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

async function filesBelow(folder: string, endings: RegExp, above: readonly Ignored[]): Promise<string[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  const ignored = text === undefined ? above : [...above, { folder, rules: ignore().add(text) }];
  const isIgnored = (path: string, slash = '') =>
    ignored.some(one => one.rules.ignores(relative(one.folder, path).replaceAll('\\', '/') + slash));
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!passedBy.has(entry.name) && !isIgnored(path, '/'))
        found.push(...(await filesBelow(path, endings, ignored)));
    } else if (entry.isFile() && endings.test(entry.name) && !isIgnored(path)) {
      const { size } = await stat(path);
      if (size <= largestFile) found.push(path);
    }
  }
  return found;
}
