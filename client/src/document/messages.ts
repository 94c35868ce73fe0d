/** What the document panel and its page say to one another. */

/** The words of the page, in the language of the editor. */
export interface DocumentWords {
  readonly figures: string;
  readonly related: string;
  readonly copy: string;
  readonly copied: string;
  readonly source: string;
  readonly figure: string;
  readonly value: string;
  readonly checked: string;
  readonly flags: string;
  readonly allows: string;
  readonly fixed: string;
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly shown: string;
  readonly note?: string;
  readonly source: string;
  readonly checked: string;
}

export interface ShowDocument {
  readonly kind: 'show';
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly markdown: string;
  readonly related: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly Figure[];
  /** The section to bring into view. */
  readonly section?: string;
  /** Pixels from the top, when the reader comes back to a document. */
  readonly scroll?: number;
}

export type ToDocumentPage = ShowDocument;

export type FromDocumentPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'follow'; readonly href: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'scrolled'; readonly top: number };
