import type { Hit, Section } from './knowledge';
import type { SearchWithin } from './library';
import type { Query } from './query';
import { agreement, match, overlap } from './rank';
import { matchedWords } from './search';
import { createGrowingIndex, type TermIndex, weigh } from './term-index';
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

interface Kept {
  readonly section: Section;
  readonly entry: number;
}

export function createOwnDocuments() {
  const index = createGrowingIndex();
  const terms = rememberTerms();
  const byEntry = new Map<number, Kept>();
  const byUri = new Map<string, readonly Kept[]>();
  const byId = new Map<string, Kept>();
  const remove = (uri: string) => {
    for (const kept of byUri.get(uri) ?? []) {
      index.remove(kept.entry);
      byEntry.delete(kept.entry);
      byId.delete(kept.section.id);
    }
    byUri.delete(uri);
  };
  return {
    index: index as TermIndex,
    get count() {
      return { documents: byUri.size, sections: byEntry.size };
    },
    section: (id: string): Section | undefined => byId.get(id)?.section,
    add(document: OwnDocument) {
      remove(document.uri);
      const sections = document.sections.map(own => {
        const section = sectionOf(document, own);
        const path = [document.title, ...own.under].join(' ');
        const { terms, length } = weigh([
          [own.title, 4],
          [path, 1.5],
          [own.service, 1],
          [own.text, 1],
        ]);
        return { section, entry: index.add(terms, length) };
      });
      for (const kept of sections) {
        byEntry.set(kept.entry, kept);
        byId.set(kept.section.id, kept);
      }
      byUri.set(document.uri, sections);
    },
    remove,
    rank(query: Query, { service, limit = 20 }: SearchWithin): readonly Hit[] {
      const best = match(query, index)
        .flatMap(({ entry, score }) => {
          const section = byEntry.get(entry)?.section;
          return section && (!service || section.service === service) ? [{ section, score }] : [];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, Math.max(40, limit));
      return best
        .map(({ section, score }) => {
          const title = agreement(overlap(query, terms(section.title)));
          const path = agreement(
            overlap(query, terms([section.service, ...section.under, section.title].join(' '))),
          );
          return { section, score: score + 0.35 * title + 0.25 * path };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(hit => ({ ...hit, matched: matchedWords(query, `${hit.section.title}\n${hit.section.text}`) }));
    },
  };
}

function sectionOf(document: OwnDocument, own: OwnSection): Section {
  return {
    id: `${document.uri}#${own.line + 1}`,
    title: own.title,
    service: own.service,
    text: own.text,
    under: own.under,
    facts: [],
    origin: { uri: document.uri, line: own.line },
  };
}
