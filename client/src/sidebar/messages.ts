/** What the calculators' page and its host say to one another. */
import type { Calculation, CalculatorForm } from '../../../server/src/lsp/protocol';

export type Input = Readonly<Record<string, number | string>>;

/** A resource that a calculator was, or could be, filled in from. */
export interface Source {
  readonly uri: string;
  readonly resource: string;
  /** The file's name, for people. */
  readonly file: string;
}

/** What is kept between sessions. */
export interface Memory {
  readonly favourites: readonly string[];
  readonly recent: readonly string[];
  readonly inputs: Readonly<Record<string, Input>>;
  /** The calculator that is open; missing for the list. */
  readonly open?: string;
  /** The form is filled in from the resource under the cursor. */
  readonly follows: boolean;
}

/** What the page is born with. */
export interface Start {
  readonly place: 'sidebar' | 'editor';
  readonly words: CalculatorWords;
}

export interface Known {
  readonly kind: 'start';
  readonly forms: readonly CalculatorForm[];
  readonly memory: Memory;
}

/** The resource under the cursor, and what it fills in: of the calculator that fits it best, and of the open one. */
export interface AtCursor {
  readonly kind: 'cursor';
  readonly source?: Source;
  readonly best?: Filled;
  readonly open?: Filled;
}

export interface Filled {
  readonly id: string;
  readonly input: Input;
}

export type ToCalculatorsPage =
  | Known
  | AtCursor
  | { readonly kind: 'calculated'; readonly turn: number; readonly calculation: Calculation }
  | { readonly kind: 'failed'; readonly message: string }
  /** Opens a calculator, filled in where an input comes along. */
  | { readonly kind: 'open'; readonly id: string; readonly input?: Input; readonly source?: Source };

export type FromCalculatorsPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'calculate'; readonly turn: number; readonly id: string; readonly input: Input }
  | { readonly kind: 'remember'; readonly memory: Memory }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'apply'; readonly id: string; readonly input: Input; readonly source: Source }
  | { readonly kind: 'openDocument'; readonly id: string }
  | { readonly kind: 'openInEditor'; readonly id: string };

/** The words of the page, in the language of the editor. */
export interface CalculatorWords {
  readonly calculators: string;
  readonly search: string;
  readonly favourites: string;
  readonly recent: string;
  readonly atCursor: string;
  readonly nothingFound: string;
  readonly back: string;
  readonly addFavourite: string;
  readonly removeFavourite: string;
  readonly fillIn: string;
  readonly filledFrom: string;
  readonly follow: string;
  readonly apply: string;
  readonly copyMarkdown: string;
  readonly copyCsv: string;
  readonly reset: string;
  readonly openInEditor: string;
  readonly actions: string;
  readonly inputs: string;
  readonly working: string;
  readonly notes: string;
  readonly pricesOf: string;
  readonly region: string;
  readonly facts: string;
  readonly notANumber: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly line: string;
  readonly value: string;
  readonly failed: string;
  readonly plotHint: string;
  readonly here: string;
}
