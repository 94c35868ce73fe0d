// Collects what the client says into l10n/bundle.l10n.json, and names what another language still lacks.
//   node build/l10n.mjs
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every string that the client hands to `l10n.t`, in order of the alphabet. */
export async function clientStrings(folder = 'client/src') {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.ts'));
  const found = new Set();
  for (const file of files) {
    const text = await readFile(join(file.parentPath ?? file.path, file.name), 'utf8');
    for (const [, single, double] of text.matchAll(
      /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g,
    )) {
      found.add((single ?? double).replace(/\\(.)/g, '$1'));
    }
  }
  return [...found].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const strings = await clientStrings();
  await writeFile(
    'l10n/bundle.l10n.json',
    `${JSON.stringify(Object.fromEntries(strings.map(text => [text, text])), null, 2)}\n`,
  );
  for (const file of (await readdir('l10n')).filter(
    name => /^bundle\.l10n\..+\.json$/.test(name) && name !== 'bundle.l10n.json',
  )) {
    const other = JSON.parse(await readFile(join('l10n', file), 'utf8'));
    for (const text of strings) if (!other[text]) console.log(`${file} lacks: ${text}`);
    for (const text of Object.keys(other))
      if (!strings.includes(text)) console.log(`${file} keeps what nobody says: ${text}`);
  }
}
