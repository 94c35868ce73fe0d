import type { ParsedDocument } from './document';
import type { Fact, FactId } from './fact';
import type { SearchData } from './library';
import { fenceAfter, slug } from './markdown-sections';
import { writeOut } from './quote';
import { type DocumentsData, type LibraryDocument, type LibrarySection, rulesFolder } from './shelf';
import { compileSynonyms, type SynonymData } from './synonyms';
import { buildTermIndex, type Entry } from './term-index';

/** What something is found by. */
type Found = Entry['texts'];

/** Everything the build writes, from documents as they were read. */
export interface CompiledKnowledge {
  readonly facts: readonly Fact[];
  readonly documents: DocumentsData;
  readonly search: SearchData;
  readonly rules: readonly RulePage[];
}

/** The page of a rule, as hover and `almanac explain` show it. */
export interface RulePage {
  /** The rule's id. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly markdown: string;
}

/** Puts documents together: quotes written out, sections named, everything indexed. The order given is kept. */
export function compileKnowledge(
  parsed: readonly ParsedDocument[],
  synonyms: SynonymData,
): CompiledKnowledge {
  const facts = parsed.flatMap(document => document.facts);
  const byId = new Map<string, Fact>(facts.map(fact => [fact.id, fact]));
  const find = (id: string) => byId.get(id);
  const documents = parsed.map(document => compileDocument(document, find));
  const homes = new Map<FactId, LibraryDocument>();
  for (const document of documents) for (const id of document.facts) homes.set(id, document);
  const entries = [
    ...documents.flatMap(document => document.sections.map((_, at) => fieldsOfSection(document, at, find))),
    ...facts.map(fact => fieldsOfFact(fact, homes.get(fact.id)!)),
    ...documents.map(document => fieldsOfDocument(document, find)),
  ].flatMap((texts, id) => (texts ? { id, texts } : []));
  const rules = documents
    .filter(document => document.id.startsWith(rulesFolder))
    .map(({ id, title, summary, sections }) => ({
      id: id.slice(rulesFolder.length),
      title,
      summary,
      markdown: sections
        .map(({ slug, title, text }) => (slug ? `## ${title}\n\n${text}` : text))
        .join('\n\n'),
    }));
  return {
    facts,
    documents: { documents },
    search: { index: buildTermIndex(entries), synonyms: compileSynonyms(synonyms) },
    rules,
  };
}

function compileDocument(document: ParsedDocument, find: (id: string) => Fact | undefined): LibraryDocument {
  const taken = new Map<string, number>();
  const sections = document.sections.map((section): LibrarySection => {
    const isLead = section.under.length === 0 && section.title === document.title;
    const name = isLead ? '' : slug(section.title);
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    const { text, facts } = writeOut(section.text, find);
    const title = writeOut(section.title, find).text;
    return { slug: times ? `${name}-${times}` : name, title, under: section.under, text, facts };
  });
  const { id, title, service, related, links, aliases } = document;
  const summary = writeOut(document.summary, find).text;
  return {
    id,
    title,
    service,
    summary,
    related,
    links,
    aliases,
    facts: document.facts.map(fact => fact.id),
    sections,
  };
}

/**
 * The words by which a section is found. A rule's page, whose headings are those of every rule, is found as a whole:
 * by its first section.
 */
function fieldsOfSection(
  document: LibraryDocument,
  at: number,
  find: (id: string) => Fact | undefined,
): Found | undefined {
  const section = document.sections[at]!;
  const isLead = section.slug === '';
  const isRule = document.id.startsWith(rulesFolder);
  if (isRule && !isLead) return undefined;
  const quotes = section.facts.map(id => `${find(id)?.label ?? ''} ${id}`).join('\n');
  const texts = isRule ? document.sections.map(({ text }) => withoutCode(text)) : [section.text];
  return [
    [section.title, 4],
    [isLead ? document.summary : document.title, 2],
    [isRule ? document.id : '', 1],
    [[document.service, ...section.under, ...texts, quotes].join('\n\n'), 1],
  ];
}

/** The words by which a document as a whole is found. */
function fieldsOfDocument(document: LibraryDocument, find: (id: string) => Fact | undefined): Found {
  return [
    [document.title, 4],
    [document.aliases.join('\n'), 3],
    [[document.service, document.summary].join('\n'), 2],
    [document.sections.map(section => section.title).join('\n'), 1],
    [document.facts.map(id => find(id)?.label ?? '').join('\n'), 1],
  ];
}

/** The words by which a fact is found. */
function fieldsOfFact(fact: Fact, document: LibraryDocument): Found {
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
  const topics = [...(fact.on ?? []), ...(fact.about ?? [])].map(topic => topic.replace(/^\S+ ?/, ''));
  return [
    [fact.label, 4],
    [[fact.id, ...topics].join('\n'), 2],
    [kinds[fact.kind] + (fact.adjustable ? ' quota increase raise adjustable' : ''), 1],
    [`${fact.unit} ${fact.per ?? ''}`, 1],
    [words, 1],
    [fact.note ?? '', 1],
    [`${document.service} ${document.title}`, 1],
  ];
}

function withoutCode(markdown: string): string {
  let fence: string | undefined;
  const kept: string[] = [];
  for (const line of markdown.split('\n')) {
    const before = fence;
    fence = fenceAfter(line, fence);
    if (before === undefined && fence === undefined) kept.push(line);
  }
  return kept.join('\n');
}
