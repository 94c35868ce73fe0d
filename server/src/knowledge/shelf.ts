import type { Link } from './document';
import type { FactId } from './fact';
import type { DocumentSummary, Facts, Section } from './knowledge';
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

/** Where the pages of rules stand among the documents. */
export const rulesFolder = 'rules/';

/** `documents.json` */
export interface DocumentsData {
  readonly documents: readonly LibraryDocument[];
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

export function shelve(documents: readonly LibraryDocument[], facts: Facts): Shelf {
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
