import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CliHost } from '../cli/cli';
import { filesOnDisk } from './disk';
import { today } from './today';

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
      const absolute = resolve(path);
      const about = await stat(absolute).catch(() => undefined);
      if (!about) return undefined;
      if (about.isFile()) {
        // A handler beside the template belongs to it, wherever the command was started.
        folders.add(dirname(absolute));
        return [pathToFileURL(absolute).href];
      }
      folders.add(absolute);
      return (await filesBelow(absolute, endings)).sort().map(file => pathToFileURL(file).href);
    },
  };
}

async function filesBelow(folder: string, endings: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!passedBy.has(entry.name)) found.push(...(await filesBelow(path, endings)));
    } else if (entry.isFile() && endings.test(entry.name)) {
      const { size } = await stat(path);
      if (size <= largestFile) found.push(path);
    }
  }
  return found;
}
