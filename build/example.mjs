// The example application as one file, so that the extension can write it where a folder cannot be listed.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const example = 'examples/shop';

export async function buildExample(target) {
  const entries = await readdir(example, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  const files = {};
  for (const path of paths.sort()) {
    files[relative(example, path).replaceAll('\\', '/')] = await readFile(path, 'utf8');
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(files));
}
