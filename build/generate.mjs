// Writes the sources that are lists of other files, so that adding a rule, a calculator or a fact is adding one file.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const target = 'server/src/generated';

/** Every Markdown file below a folder, with forward slashes, in order. */
export async function markdownFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).replaceAll('\\', '/'))
    .sort();
}

async function factIds() {
  const ids = [];
  for (const file of await markdownFiles('knowledge')) {
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(await readFile(file, 'utf8'));
    // A front matter that cannot be read is the knowledge check's to tell.
    const facts = front && parseDocument(front[1], { logLevel: 'silent' }).toJS()?.facts;
    if (facts && typeof facts === 'object') ids.push(...Object.keys(facts));
  }
  const union = ids.length
    ? [...new Set(ids)]
        .sort()
        .map(id => `  | '${id}'`)
        .join('\n')
    : '  never';
  return `/** Every fact of the documents in knowledge/. */\nexport type FactId =\n${union};\n`;
}

async function list(folder, type, name) {
  const files = [];
  for (const file of (await readdir(folder)).filter(file => file.endsWith('.ts')).sort()) {
    // What several of them share stands beside them, and is not one of them.
    if ((await readFile(join(folder, file), 'utf8')).includes(`export const ${type.toLowerCase()}:`))
      files.push(file);
  }
  const camel = file => file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const imports = files.map(
    file =>
      `import { ${type.toLowerCase()} as ${camel(file)} } from '../${folder.split('/').at(-1)}/${file.replace(/\.ts$/, '')}';`,
  );
  return [
    ...imports,
    `import type { ${type} } from '../${folder.split('/').at(-1)}/${type.toLowerCase()}';`,
    '',
    `export const ${name}: readonly ${type}[] = [${files.map(camel).join(', ')}];`,
    '',
  ].join('\n');
}

export async function generate() {
  await mkdir(target, { recursive: true });
  await write('fact-ids.ts', await factIds());
  await write('rules.ts', await list('server/src/rules', 'Rule', 'rules'));
  await write('calculators.ts', await list('server/src/calculators', 'Calculator', 'calculators'));
}

/** Leaves a file alone that already says the same, so that watchers and incremental builds stay quiet. */
async function write(name, text) {
  const file = join(target, name);
  const now = await readFile(file, 'utf8').catch(error =>
    error.code === 'ENOENT' ? undefined : Promise.reject(error),
  );
  if (now !== text) await writeFile(file, text);
}
