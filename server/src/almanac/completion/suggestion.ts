/** What a thing is, for the picture beside it. */
export type SuggestionKind =
  | 'section'
  | 'key'
  | 'type'
  | 'value'
  | 'resource'
  | 'parameter'
  | 'attribute'
  | 'function'
  | 'condition'
  | 'mapping'
  | 'event'
  | 'policy'
  | 'variable'
  | 'file'
  | 'folder'
  | 'snippet';

/** What there is to read about a suggestion, told when it is asked for: see `describe`. */
export interface About {
  /** A resource type. */
  readonly type?: string;
  /** With `type`: a property of it or, with `owner`, of that object type. */
  readonly property?: string;
  readonly owner?: string;
  /** The property's path below the resource, for the facts about it. */
  readonly path?: string;
  /** With `type`: an event it can declare. */
  readonly event?: string;
  readonly policy?: string;
}

/** One thing that can stand where the cursor is. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** A few words behind the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What can be read about it; a type's own name says so by itself. */
  readonly about?: About;
  /**
   * What is written in place of the word. Lines after the first are indented as seen from the cursor's line. In a
   * snippet `$1` and `${1:word}` are places to type and `\$` is a dollar sign.
   */
  readonly insert: string;
  readonly snippet?: boolean;
  /** What is compared with what has been typed, where that is not the label. */
  readonly filter?: string;
  /** Orders the suggestions; the label decides among equals. */
  readonly sort: string;
  readonly deprecated?: boolean;
  /** Of all this is likeliest meant. */
  readonly preselect?: boolean;
  /** What comes next can be completed too. */
  readonly again?: boolean;
  /** The stretch it replaces, where that is not the word. */
  readonly start?: number;
  readonly end?: number;
}

/** What can stand at a place, and the word it would replace. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly start: number;
  readonly end: number;
}

/** Sorts by a rank, then by a number within it. */
export function rank(group: number, within?: number): string {
  return within === undefined ? String(group) : `${group}${String(within).padStart(4, '0')}`;
}

/** Text as it stands in a snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet as plain text, for editors that know none: each place to type holds its first suggestion. */
export function plainOf(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:[^\\,|]|\\.)*)(?:[^\\|]|\\.)*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}
