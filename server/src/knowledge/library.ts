import type { Link } from './document';
import type { Fact, FactId } from './fact';
import type { DocumentSummary, Facts, Hit, Section } from './knowledge';
import { createOwnDocuments, type OwnDocument, type OwnNote } from './own-documents';
import { readQuery } from './query';
import { rankSections } from './search';
import { serviceNamed } from './service';
import { type CompiledSynonyms, createSynonyms } from './synonyms';
import { loadTermIndex, type TermIndexData } from './term-index';
import { rememberTerms } from './words';

/** A document as the build writes it: everything written out, ready to be shown. */
export interface LibraryDocument extends DocumentSummary {
  readonly links: readonly Link[];
  readonly aliases: readonly string[];
  /** The facts its front matter holds. */
  readonly facts: readonly FactId[];
  readonly sections: readonly LibrarySection[];
}

/** A section without what its document already says. */
export interface LibrarySection {
  /** What follows the `#`; empty for the first. */
  readonly slug: string;
  readonly title: string;
  readonly under: readonly string[];
  readonly text: string;
  readonly facts: readonly FactId[];
}

/** `documents.json` */
export interface DocumentsData {
  readonly documents: readonly LibraryDocument[];
}

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
      const service = serviceNamed(type.replaceAll('::', ' '));
      if (!path || !service || own.count.sections === 0) return undefined;
      const ask = (words: string, isName: boolean) =>
        own.speaking(readQuery(words, own.index, synonyms), service, isName);
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
      const query = readQuery(text, index, synonyms);
      const ownQuery = own.count.sections > 0 ? readQuery(text, own.index, synonyms) : undefined;
      const words = query.words.map((word, at) => ({
        ...word,
        weight: word.weight || ownQuery?.words[at]?.weight || 0,
      }));
      const hits: Hit[] = [];
      if (within.from !== 'own') hits.push(...rankSections({ ...query, words }, index, shelf, facts, within));
      if (ownQuery && within.from !== 'almanac') hits.push(...own.rank({ ...ownQuery, words }, within));
      return hits.sort((a, b) => b.score - a.score).slice(0, within.limit ?? 20);
    },
  };
}

/** A section with the document it stands in. */
export interface Shelved {
  readonly section: Section;
  readonly document: LibraryDocument;
}

/** The sections in the order of the index, and where to find them. */
export interface Shelf {
  readonly documents: readonly LibraryDocument[];
  readonly sections: readonly Shelved[];
  readonly byId: ReadonlyMap<string, Shelved>;
  homeOf(fact: FactId): Shelved | undefined;
  /** What a title or an alias is found by. */
  readonly terms: (text: string) => ReadonlySet<string>;
}

function shelve(documents: readonly LibraryDocument[], facts: Facts): Shelf {
  const sections = documents.flatMap(document =>
    document.sections.map(({ slug, title, under, text, facts }) => ({
      document,
      section: {
        id: slug ? `${document.id}#${slug}` : document.id,
        title,
        service: document.service,
        text,
        under,
        facts,
      },
    })),
  );
  let homes: Map<FactId, Shelved> | undefined;
  const findHomes = () => {
    const found = new Map<FactId, Shelved>();
    for (const shelved of sections)
      for (const id of shelved.section.facts)
        if (!found.has(id) && shelved.document.facts.includes(id)) found.set(id, shelved);
    for (const shelved of sections)
      for (const id of shelved.document.facts) if (!found.has(id)) found.set(id, shelved);
    return found;
  };
  return {
    documents,
    sections,
    terms: rememberTerms(),
    byId: new Map(sections.map(shelved => [shelved.section.id, shelved])),
    homeOf: fact => {
      homes ??= findHomes();
      return facts.find(fact) ? homes.get(fact) : undefined;
    },
  };
}

/** A whole document as one page of Markdown: title, summary, sections under their headings, links. */
export function pageOf(document: LibraryDocument): string {
  const parts = [`# ${document.title}`, document.summary && `*${document.summary}*`];
  for (const { slug, title, under, text } of document.sections) {
    if (slug) parts.push(`${'#'.repeat(Math.min(6, under.length + 2))} ${title}`);
    parts.push(text);
  }
  if (document.links.length > 0)
    parts.push(
      '## Sources and further reading',
      document.links.map(({ title, url }) => `- [${title}](${url})`).join('\n'),
    );
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The words by which a fact is found, for the build. */
export function fieldsOfFact(fact: Fact, document: LibraryDocument): readonly (readonly [string, number])[] {
  const words =
    typeof fact.value === 'object' ? JSON.stringify(fact.value).slice(0, 600) : String(fact.value);
  const kinds: Readonly<Record<Fact['kind'], string>> = {
    min: 'minimum least smallest shortest',
    max: 'maximum limit most largest longest',
    range: 'minimum maximum limit range',
    default: 'default',
    quota: 'quota limit maximum',
    enum: 'values allowed',
    price: 'price cost',
    advice: 'recommended',
    behaviour: '',
  };
  return [
    [fact.label, 4],
    [fact.id, 2],
    [[...(fact.on ?? []), ...(fact.about ?? [])].map(topic => topic.replace(/^\S+ ?/, '')).join(' '), 2],
    [kinds[fact.kind] + (fact.adjustable ? ' quota increase raise adjustable' : ''), 1],
    [`${fact.unit} ${fact.per ?? ''}`, 1],
    [words, 1],
    [fact.note ?? '', 0.7],
    [`${document.service} ${document.title}`, 1],
  ];
}
