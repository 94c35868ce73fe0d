import type { FactId } from './fact';
import type { Facts, Hit, Section } from './knowledge';
import { createOwnDocuments, type OwnDocument, type OwnNote } from './own-documents';
import { readQuery } from './query';
import { rankSections } from './search';
import { serviceOfType } from './service';
import { type DocumentsData, type LibraryDocument, pageOf, shelve } from './shelf';
import { type CompiledSynonyms, createSynonyms } from './synonyms';
import { loadTermIndex, type TermIndexData } from './term-index';

export { type DocumentsData, type LibraryDocument, pageOf };

/** `search.json`: the sections of `documents.json` in order, then the facts of `facts.json`, then the documents. */
export interface SearchData {
  readonly index: TermIndexData;
  readonly synonyms: CompiledSynonyms;
}

/** All that can be read and searched: the almanac's own documents, and a person's beside them. */
export interface Library {
  /** Sections, best first, each once. */
  search(query: string, within?: SearchWithin): readonly Hit[];
  readonly documents: readonly LibraryDocument[];
  document(id: string): LibraryDocument | undefined;
  /** The section, of the almanac's documents or a person's own. */
  section(id: string): Section | undefined;
  /** The almanac's section that says most about a fact: the one that quotes it first, in the document that holds it. */
  sectionOf(fact: FactId): Section | undefined;
  /** Adds a person's document, in place of the one that was there under the same uri. */
  addDocument(document: OwnDocument): void;
  removeDocument(uri: string): void;
  /** What a person's own documents say of a property, `AWS::Lambda::Function MemorySize`; for hover. */
  noteOn(topic: string): OwnNote | undefined;
  /** How many documents of a person's own there are, and their sections. */
  readonly own: { readonly documents: number; readonly sections: number };
}

export interface SearchWithin {
  /** Only sections of this service, as the sidebar names it. */
  readonly service?: string;
  /** At most so many; 20 when missing. */
  readonly limit?: number;
  /** Only the almanac's documents, or only a person's own. */
  readonly from?: 'almanac' | 'own';
}

export interface LibraryData {
  readonly facts: Facts;
  readonly documents: DocumentsData;
  readonly search: SearchData;
}

export function createLibrary({ facts, documents: { documents }, search }: LibraryData): Library {
  const index = loadTermIndex(search.index);
  const synonyms = createSynonyms(search.synonyms);
  const shelf = shelve(documents, facts);
  const own = createOwnDocuments();
  const byId = new Map(documents.map(document => [document.id, document]));
  return {
    documents,
    document: id => byId.get(id),
    section: id => shelf.byId.get(id)?.section ?? own.section(id),
    sectionOf: fact => shelf.homeOf(fact)?.section,
    addDocument: own.add,
    removeDocument: own.remove,
    noteOn(topic) {
      const [type = '', path] = topic.split(' ', 2);
      const service = serviceOfType(type);
      if (!path || !service || own.count.sections === 0) return undefined;
      const ask = (words: string, isName: boolean) =>
        own.speaking(readQuery(words, [own.index], synonyms), service, isName);
      for (const name of new Set([path, path.replace(/\.(?:Size|Mode|Types?)$/, '')])) {
        const words = name.replaceAll('.', ' ').replace(/([a-z])(?=[A-Z])/g, '$1 ');
        const note = ask(name.replaceAll('.', ' '), words.includes(' ')) ?? ask(words, words.includes(' '));
        if (note) return note;
      }
      return undefined;
    },
    get own() {
      return own.count;
    },
    search(text, within = {}) {
      const query = readQuery(text, own.count.sections > 0 ? [index, own.index] : [index], synonyms);
      const hits: Hit[] = [];
      if (within.from !== 'own') hits.push(...rankSections(query, index, shelf, facts, within));
      if (within.from !== 'almanac') hits.push(...own.rank(query, within));
      return hits.sort((a, b) => b.score - a.score).slice(0, within.limit ?? 20);
    },
  };
}
