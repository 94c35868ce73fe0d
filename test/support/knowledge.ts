import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CompiledKnowledge, compileKnowledge } from '../../server/src/knowledge/compile';
import { type ParsedDocument, parseDocument } from '../../server/src/knowledge/document';
import { createFacts } from '../../server/src/knowledge/facts';
import type { Facts } from '../../server/src/knowledge/knowledge';
import { createLibrary, type Library } from '../../server/src/knowledge/library';
import type { SynonymData } from '../../server/src/knowledge/synonyms';
import { root } from './root';

const folder = join(root, 'knowledge');

/** The documents in knowledge/, as the build reads them. */
export function readDocuments(): readonly ParsedDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => file.replaceAll('\\', '/'))
    .sort()
    .map(file => parseDocument(file.slice(0, -'.md'.length), readFileSync(join(folder, file), 'utf8')));
}

export const synonyms = (): SynonymData =>
  parse(readFileSync(join(folder, 'synonyms.yaml'), 'utf8')) as SynonymData;

/** A library of a few documents written in a test, by their ids. */
export function libraryOf(documents: Readonly<Record<string, string>>): Library {
  const parsed = Object.entries(documents).map(([id, text]) => parseDocument(id, text));
  return load(compileKnowledge(parsed, synonyms()));
}

/** The library of everything in knowledge/. */
export const everything = (): Library => load(compileKnowledge(readDocuments(), synonyms()));

function load({ facts, documents, search }: CompiledKnowledge): Library {
  return createLibrary({ facts: createFacts(facts), documents, search });
}

/** The facts of everything in knowledge/. */
export const everyFact = (): Facts => createFacts(readDocuments().flatMap(document => document.facts));
