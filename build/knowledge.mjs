// Writes dist/knowledge/ from knowledge/: facts.json, documents.json, search.json and rules.json.
//   node build/knowledge.mjs                     writes them; what is broken is left out and named
//   node build/knowledge.mjs --check [path …]    (npm run knowledge) writes nothing; fails on anything wrong
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { markdownFiles } from './generate.mjs';

const folder = 'knowledge';

/** The engine's own reader, so that the build and the editor cannot read a document differently. */
async function engine() {
  const outfile = resolve('out', `knowledge-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: ['document', 'compile', 'check'].map(name => `export * from './${name}';`).join('\n'),
      resolveDir: resolve('server/src/knowledge'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

async function read({ parseDocument }) {
  const documents = [];
  for (const file of await markdownFiles(folder)) {
    const id = file.slice(folder.length + 1, -'.md'.length);
    documents.push(parseDocument(id, await readFile(file, 'utf8')));
  }
  return documents;
}

const inWords = ({ document, line, message }) => `${folder}/${document}.md:${line + 1}: ${message}`;

export async function buildKnowledge(outDir) {
  const knowledge = await engine();
  const documents = await read(knowledge);
  const problems = knowledge.checkDocuments(documents);
  if (problems.length)
    console.warn(
      `knowledge: ${problems.length} problems, see npm run knowledge; the first: ${inWords(problems[0])}`,
    );
  const seen = new Set();
  const whole = documents
    .filter(document => document.sections.length > 0)
    .map(document => ({
      ...document,
      facts: document.facts.filter(({ id }) => !seen.has(id) && seen.add(id)),
    }));
  const synonyms = parse(await readFile(join(folder, 'synonyms.yaml'), 'utf8'));
  const compiled = knowledge.compileKnowledge(whole, synonyms);
  await mkdir(outDir, { recursive: true });
  for (const [name, data] of Object.entries(compiled))
    await writeFile(join(outDir, `${name}.json`), JSON.stringify(data));
}

async function check(paths) {
  const knowledge = await engine();
  const documents = await read(knowledge);
  const about = id =>
    paths.length === 0 || paths.some(path => `${folder}/${id}.md`.startsWith(path.replace(/\/$/, '')));
  const problems = knowledge.checkDocuments(documents).filter(({ document }) => about(document));
  for (const problem of problems) console.log(inWords(problem));
  const lastYear = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);
  for (const fact of knowledge.olderThan(documents, lastYear))
    console.log(`${fact.id} was last checked on ${fact.checked}: ${fact.source}`);
  const facts = documents.reduce((sum, document) => sum + document.facts.length, 0);
  const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
  console.log(
    `${documents.length} documents, ${sections} sections, ${facts} facts, ${problems.length} problems`,
  );
  return problems.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
  if (!process.argv.includes('--check')) await buildKnowledge('dist/knowledge');
  else if (!(await check(paths))) process.exitCode = 1;
}
