import type { Fact, FactId, FactLookup } from './fact';

/** A piece of a document under one heading: what a search finds and a hover shows. */
export interface Section {
  /** `lambda/timeout#longest-run`; the part before the `#` is the document. */
  readonly id: string;
  /** The heading; of the first section of a document, the document's title. */
  readonly title: string;
  /** The service or topic it belongs to, as the sidebar shows it: `Lambda`. */
  readonly service: string;
  /** Markdown with every quoted fact written out. Of a person's own document: untrusted. */
  readonly text: string;
  /** The headings above it, outermost first. */
  readonly under: readonly string[];
  /** The facts it quotes, in order. */
  readonly facts: readonly FactId[];
  /** Where it was read from, when the document is a person's own. */
  readonly origin?: { readonly uri: string; readonly line: number };
}

export interface Hit {
  readonly section: Section;
  readonly score: number;
  /** The words of the section that matched, as they stand there. */
  readonly matched: readonly string[];
  /** The fact that answers, where one does. */
  readonly fact?: Fact;
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly summary: string;
  readonly related: readonly string[];
}

/** All the almanac can tell. Facts answer at once; documents and the search index are loaded when first asked for. */
export interface Facts {
  readonly fact: FactLookup;
  /** The fact, for an id that comes from outside. */
  find(id: string): Fact | undefined;
  /** The facts that name this property, `AWS::Lambda::Function Timeout`, or this type. */
  on(topic: string): readonly Fact[];
  readonly all: readonly Fact[];
  /** The day the newest of the facts was checked: how old the almanac's knowledge is. */
  readonly checked: string;
}
