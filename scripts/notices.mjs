// Whose work is in what is published.
//   node scripts/notices.mjs          writes THIRD-PARTY-NOTICES.md
//   node scripts/notices.mjs --check  fails when it is stale
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputsOf } from '../build/bundles.mjs';
import { root } from './prepare.mjs';
import { notices } from './third-parties.mjs';

const page = 'THIRD-PARTY-NOTICES.md';

/** Packages that no program imports: dist/schema is made of their data, names and descriptions of resource types. */
const dataOf = ['node_modules/@awboost/cfn-resource-types', 'node_modules/@aws-cdk/aws-service-spec'];

/** The MIT licence's text, for packages that name it and carry no copy. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The packages whose code or data is published, by name: { name, version, license, texts, integrity, in }, where `in`
 * are the files of dist that hold it.
 */
export async function components() {
  const places = new Map(dataOf.map(folder => [folder, new Set(['dist/schema'])]));
  for (const [program, files] of await inputsOf()) {
    for (const file of files) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder) places.set(folder, (places.get(folder) ?? new Set()).add(program));
    }
  }
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const found = await Promise.all(
    [...places].map(async ([folder, programs]) => ({
      ...(await describe(folder)),
      integrity: packages[folder]?.integrity,
      in: [...programs].sort(),
    })),
  );
  // npm may hold the same version in two folders.
  const once = new Map();
  for (const one of found) {
    const key = `${one.name}@${one.version}`;
    once.set(key, { ...one, in: [...new Set([...(once.get(key)?.in ?? []), ...one.in])].sort() });
  }
  return [...once.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

async function describe(folder) {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(root, folder, 'package.json'), 'utf8'),
  );
  const files = (await readdir(join(root, folder)))
    .filter(file => /^(licen[cs]e|copying|notice|thirdpartynotices)/i.test(file))
    .sort();
  const texts = await Promise.all(
    files.map(async file =>
      (await readFile(join(root, folder, file), 'utf8')).replace(/\r\n?/g, '\n').trim(),
    ),
  );
  if (texts.length === 0 && license === 'MIT')
    texts.push(`Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}\n\n${mit}`);
  if (typeof license !== 'string' || texts.length === 0)
    throw new Error(`${folder}: its licence is not told`);
  return { name, version, license, texts };
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root);
  const text = notices(await components());
  const now = await readFile(page, 'utf8').catch(() => '');
  if (now === text) console.log(`${page} is as it should be`);
  else if (process.argv.includes('--check')) {
    console.error(`${page} is stale: run node scripts/notices.mjs`);
    process.exitCode = 1;
  } else {
    await writeFile(page, text);
    console.log(`${page} written`);
  }
}
