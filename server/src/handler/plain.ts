import type { Span } from '../text/span';
import type { EnvironmentRead, Export, HandlerLanguage, HandlerModel } from './handler';

/** A language that is read by its words alone: what it exports and what it reads from the environment. */
export interface PlainLanguage {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** How strings begin and end, longer ones first; none of them nest. */
  readonly strings: readonly { readonly open: string; readonly close: string; readonly escapes: boolean }[];
  /** Reads of the environment: a pattern that ends right before the name, or that holds it as `name`. */
  readonly environment: readonly EnvironmentPattern[];
  /** A read whose name is computed. */
  readonly computed: RegExp;
  /** What the code around a read, or around the variable it is kept in (`it`), says when it copes with none. */
  readonly copesBefore?: RegExp;
  readonly copesAfter?: RegExp;
  readonly copesWith: (it: string) => RegExp;
  /** What the file offers; told in words whose strings and comments are blank. */
  exports(text: string): { readonly exports: readonly PlainExport[]; readonly dynamic: boolean };
}

export interface EnvironmentPattern {
  readonly pattern: RegExp;
  /** The read itself gives something else where there is none. */
  readonly copes?: true;
}

export interface PlainExport {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly parameters?: readonly string[];
}

/** The longest text that is read. */
const longest = 2_000_000;

export function plainLanguage(language: PlainLanguage): HandlerLanguage {
  return {
    id: language.id,
    extensions: language.extensions,
    read: (uri, text) => readPlain(language, uri, text),
  };
}

function readPlain(language: PlainLanguage, uri: string, whole: string): HandlerModel {
  const text = whole.slice(0, longest);
  const words = withoutStrings(language, text);
  const span = (start: number, end: number): Span => ({ uri, start, end });
  const { exports, dynamic } = language.exports(words);
  return {
    uri,
    length: whole.length,
    language: language.id,
    exports: exports.map(one => exportOf(one, span)),
    functions: [],
    env: environmentIn(language, text, words, span),
    clients: [],
    calls: [],
    imports: [],
    dynamic: { exports: dynamic, env: language.computed.test(words) },
    depth: 'names',
    broken: whole.length > longest,
    connections: [],
    expressions: [],
    writes: [],
    waits: [],
    floating: [],
    bodyParses: [],
    secrets: [],
    globals: new Map(),
    words: new Map(),
    features: new Map(),
  };
}

function exportOf(
  { name, start, end, parameters }: PlainExport,
  span: (start: number, end: number) => Span,
): Export {
  const known = parameters ? { parameters, required: parameters.length } : {};
  return { name, at: span(start, end), ...known, returns: [] };
}

/** The text with comments and what stands in strings blank; every position stays what it was. */
export function withoutStrings(language: PlainLanguage, text: string): string {
  const { lineComments, blockComments, strings } = language;
  let result = '';
  let done = 0;
  const blank = (from: number, to: number) => {
    result += text.slice(done, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
    done = to;
  };
  for (let at = 0; at < text.length; ) {
    const comment = lineComments.find(open => text.startsWith(open, at));
    const block = blockComments.find(([open]) => text.startsWith(open, at));
    const string = strings.find(({ open }) => text.startsWith(open, at));
    if (block) {
      const close = text.indexOf(block[1], at + block[0].length);
      const end = close < 0 ? text.length : close + block[1].length;
      blank(at, end);
      at = end;
    } else if (comment) {
      const close = text.indexOf('\n', at);
      const end = close < 0 ? text.length : close;
      blank(at, end);
      at = end;
    } else if (string) {
      const start = at + string.open.length;
      const end = endOfString(text, start, string.close, string.escapes);
      blank(start, end);
      at = end + string.close.length;
    } else at++;
  }
  return result + text.slice(done);
}

function endOfString(text: string, start: number, close: string, escapes: boolean): number {
  const oneLine = close.length === 1 && escapes;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(close, at)) return at;
    if (escapes && text[at] === '\\') at++;
    else if (oneLine && text[at] === '\n') return at;
  }
  return text.length;
}

function environmentIn(
  language: PlainLanguage,
  text: string,
  words: string,
  span: (start: number, end: number) => Span,
): readonly EnvironmentRead[] {
  const result: EnvironmentRead[] = [];
  for (const { pattern, copes } of language.environment) {
    for (const match of words.matchAll(pattern)) {
      const found = match.groups?.name;
      const behind = match.index + match[0].length;
      const start = found === undefined ? behind : behind - found.length;
      const end = found === undefined ? closingQuote(words, behind) : behind;
      if (end <= start || end - start > 200) continue;
      const hasFallback =
        copes === true || result.length > mostReads || isCaredFor(language, words, match.index, end);
      result.push({ name: text.slice(start, end), at: span(start, end), hasFallback });
    }
  }
  return result.sort((a, b) => a.at.start - b.at.start);
}

/** Where the blank string ends that begins right here. */
function closingQuote(words: string, start: number): number {
  const quote = words[start - 1] ?? '"';
  return words.indexOf(quote, start);
}

/** A file with more reads than this is not gone through for each of them; it is taken to cope. */
const mostReads = 300;

/** How far around a read its care is looked for. */
const near = 80;

function isCaredFor(language: PlainLanguage, words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - near), start);
  if (language.copesBefore?.test(before) || language.copesAfter?.test(words.slice(end, end + near)))
    return true;
  const kept =
    /([A-Za-z_$][\w$]{0,99})\s{0,9}(?:,\s{0,9}\w{1,99}\s{0,9})?:?=\s{0,9}(?:[\w.:]{0,60}\(\s{0,9})?$/.exec(
      before,
    );
  return kept?.[1] !== undefined && language.copesWith(kept[1].replaceAll('$', '\\$')).test(words);
}
