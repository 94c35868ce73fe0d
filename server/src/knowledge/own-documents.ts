import { figuresIn } from './figure';
import type { Hit, Section } from './knowledge';
import type { SearchWithin } from './library';
import type { Query } from './query';
import { agreement, bestMatches, overlap } from './rank';
import { matchedWords } from './search';
import { createGrowingIndex, type Entry, type TermIndex } from './term-index';
import { rememberTerms } from './words';

/** A person's own document, read and ready to be found; plain data, so that it can be kept between starts. */
export interface OwnDocument {
  readonly uri: string;
  readonly title: string;
  readonly sections: readonly OwnSection[];
}

export interface OwnSection {
  readonly title: string;
  readonly under: readonly string[];
  /** The service its words speak of; empty when they speak of none or several. */
  readonly service: string;
  readonly text: string;
  /** Where it starts, counted from zero. */
  readonly line: number;
}

interface Place {
  /** Its number in the index. */
  readonly entry: number;
  readonly document: OwnDocument;
  readonly section: OwnSection;
}

/** What a person's own document says of something. */
export interface OwnNote {
  readonly section: Section;
  /** The line that says it. */
  readonly text: string;
}

/** A query of which every word counts alike and nothing but the same thing will do. */
function strictly(query: Query): Query {
  return {
    words: query.words.map(word => ({ ...word, weight: 1 })),
    ways: query.ways.filter(way => way.weight >= 0.8),
    hints: [],
  };
}

/**
 * How much a line is a note on what is asked: it gives a figure for it, or begins with it where it is a name that no
 * sentence has by chance. None is 0.
 */
function fitnessOf(
  text: string,
  query: Query,
  isName: boolean,
  terms: (text: string) => ReadonlySet<string>,
): number {
  const held = overlap(query, terms(text)).held;
  if (held < 0.8) return 0;
  const begins = isName && overlap(query, terms(text.slice(0, 30))).held >= 0.8;
  const figures = figuresIn(text).length > 0;
  return begins || figures ? held + (begins ? 0.4 : 0) + (figures ? 0.6 : 0) : 0;
}

/** A person's own documents, findable as soon as they are added. */
export function createOwnDocuments() {
  const index = createGrowingIndex();
  const terms = rememberTerms();
  const places = new Map<number, Place>();
  const entries = new Map<string, readonly number[]>();
  const remove = (uri: string) => {
    for (const entry of entries.get(uri) ?? []) {
      index.remove(entryOf(places.get(entry)!));
      places.delete(entry);
    }
    entries.delete(uri);
  };
  return {
    index: index as TermIndex,
    get count() {
      return { documents: entries.size, sections: places.size };
    },
    section(id: string): Section | undefined {
      const [, uri = '', line = ''] = /^(.*)#(\d+)$/s.exec(id) ?? [];
      for (const entry of entries.get(uri) ?? []) {
        const place = places.get(entry);
        if (place?.section.line === Number(line) - 1) return sectionOf(place);
      }
      return undefined;
    },
    add(document: OwnDocument) {
      remove(document.uri);
      const added = document.sections.map(section => {
        const entry = index.end;
        const place = { entry, document, section };
        index.add(entryOf(place));
        places.set(entry, place);
        return entry;
      });
      entries.set(document.uri, added);
    },
    remove,
    speaking(asked: Query, service: string, isName: boolean): OwnNote | undefined {
      const query = strictly(asked);
      const wanted = (entry: number) => places.get(entry)?.section.service === service;
      let best: (OwnNote & { readonly fitness: number }) | undefined;
      for (const { entry } of bestMatches(query, index, 12, wanted)) {
        const place = places.get(entry)!;
        for (const line of place.section.text.split('\n').slice(0, 400)) {
          const text = line.replace(/^\s*(?:[-*+]\s+)?/, '');
          const fitness = fitnessOf(text, query, isName, terms);
          if (fitness > (best?.fitness ?? 0)) best = { section: sectionOf(place), text, fitness };
        }
      }
      return best && { section: best.section, text: best.text };
    },
    rank(query: Query, { service, limit = 20 }: SearchWithin): readonly Hit[] {
      const wanted = (entry: number) => !service || places.get(entry)?.section.service === service;
      return bestMatches(query, index, Math.max(40, limit), wanted)
        .map(({ entry, score }) => {
          const place = places.get(entry)!;
          const { title, under, service } = place.section;
          const own = agreement(overlap(query, terms(title)));
          const path = agreement(overlap(query, terms([service, ...under, title].join(' '))));
          return { place, score: score + 0.35 * own + 0.25 * path };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ place, score }) => ({
          section: sectionOf(place),
          score,
          matched: matchedWords(query, `${place.section.title}\n${place.section.text}`),
        }));
    },
  };
}

/** What a section is found by. */
function entryOf({ entry, document, section }: Place): Entry {
  const path = [document.title, ...section.under].join('\n');
  return {
    id: entry,
    texts: [
      [section.title, 4],
      [path, 2],
      [section.text, 1],
    ],
  };
}

function sectionOf({ document, section: { title, service, text, under, line } }: Place): Section {
  const id = `${document.uri}#${line + 1}`;
  return { id, title, service, text, under, facts: [], origin: { uri: document.uri, line } };
}
