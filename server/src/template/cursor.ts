import { locate, type Place } from './locate';
import { parseTemplate } from './parse';
import type { Node, Syntax } from './syntax';

/** What an author is about to write at an offset of a template, however unfinished the text around it is. */
export interface Cursor {
  /**
   * Where the word stands, in a syntax of its own: only the part of the text around it, with the word in it marked.
   * Its offsets are not those of the text.
   */
  readonly place: Place;
  /** That syntax: of YAML the section with the one entry the cursor is in. */
  readonly syntax: Syntax;
  /** The word being typed, in the text; it takes in the quotes in JSON. */
  readonly start: number;
  readonly end: number;
  /** The word up to the cursor, without quotes. */
  readonly typed: string;
  /** The quotes around it. */
  readonly quote: '' | "'" | '"';
  /** A tag is being typed, `!Re`; the word begins at its exclamation mark. */
  readonly tag: boolean;
  /** The variable of a Sub that is being typed, `Orders.Ar`, and whether its brace is closed. */
  readonly variable?: {
    readonly typed: string;
    readonly start: number;
    readonly end: number;
    readonly closed: boolean;
  };
  /** In braces or brackets. */
  readonly flow: boolean;
  /** Nothing but a dash stands before it in its line. */
  readonly alone: boolean;
  /** A colon follows: it is the name of an entry that has a value. */
  readonly hasColon: boolean;
  /** What has to be written before it for it to be what `place` says: `- ` where a list lacks its dash, a space behind a colon. */
  readonly before: string;
  /** The white space its line begins with. */
  readonly indent: string;
  /** How far the word's line is indented, dashes counted as spaces: where the lines of its own entry begin. */
  readonly column: number;
}

/** Stands for what is not written yet. Letters only, so that it is a word in every context. */
export const marker = 'zzAlmanacCursorZz';

/** What is being written there; `undefined` in a comment and wherever the text cannot be understood. */
export function cursorAt(text: string, offset: number, format: Syntax['format']): Cursor | undefined {
  const lineStart = lineStartAt(text, offset);
  const found = text.indexOf('\n', offset);
  const lineEnd = found < 0 ? text.length : text[found - 1] === '\r' ? Math.max(found - 1, offset) : found;
  const line: Line = {
    text,
    offset,
    start: lineStart,
    before: text.slice(lineStart, offset),
    after: text.slice(offset, lineEnd),
  };
  return format === 'json' ? inJson(line) : inYaml(line);
}

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly start: number;
  /** The line up to the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
}

/** A text with the marker in it, and how its offsets lead back to the original. */
interface Marked {
  readonly text: string;
  /** Where the marker begins in it. */
  readonly at: number;
  /** What to add to its offsets to get those of the original; behind the marker `length` more is to be taken off. */
  readonly shift: number;
  /** How much longer the word became. */
  readonly length: number;
}

function inJson(line: Line): Cursor | undefined {
  const { text, offset, before, after } = line;
  const quoteAt = openQuoteInJson(before);
  let marked: Marked;
  if (quoteAt >= 0) {
    const closed = /^(?:[^"\\]|\\.)*"/.test(after);
    const put = marker + (closed ? '' : '"');
    marked = {
      text: text.slice(0, offset) + put + text.slice(offset),
      at: offset,
      shift: 0,
      length: put.length,
    };
  } else {
    const typed = /[\w:.-]*$/.exec(before)?.[0] ?? '';
    const word = typed.startsWith(':') ? '' : typed;
    const rest = /^[\w.-]*/.exec(after)?.[0] ?? '';
    const from = offset - word.length;
    const put = `"${word}${marker}${rest}"`;
    marked = {
      text: text.slice(0, from) + put + text.slice(offset + rest.length),
      at: from + 1 + word.length,
      shift: 0,
      length: put.length - word.length - rest.length,
    };
  }
  const syntax = parseTemplate('', marked.text);
  if (syntax.format !== 'json') return undefined;
  const place = markedPlace(syntax, marked);
  if (place?.node?.kind !== 'scalar') return undefined;
  const { node } = place;
  const bare =
    quoteAt < 0
      ? { start: marked.at - 1 - wordBefore(node.raw).length, end: node.end - marked.length }
      : undefined;
  const end = bare?.end ?? node.end - marked.length;
  return {
    place,
    syntax,
    start: bare?.start ?? node.start,
    end,
    typed: wordBefore(node.raw),
    quote: '"',
    tag: false,
    ...variableOf(line),
    flow: true,
    alone: /^\s*"?[\w:.-]*$/.test(before),
    hasColon: place.part === 'key' && /^\s*:/.test(text.slice(end, end + 40)),
    before: '',
    indent: indentOf(before),
    column: indentOf(before).length,
  };
}

function openQuoteInJson(before: string): number {
  let open = -1;
  for (let i = 0; i < before.length; i++) {
    if (before[i] === '\\' && open >= 0) i++;
    else if (before[i] === '"') open = open >= 0 ? -1 : i;
  }
  return open;
}

function inYaml(line: Line): Cursor | undefined {
  const { before, after } = line;
  const quote = openQuoteInYaml(before);
  if (quote === undefined) return undefined;
  const tag = quote ? undefined : /(?:^|[\s[{,])(!\w*)$/.exec(before)?.[1];
  const from = line.offset - (tag?.length ?? 0);
  const rest = tag === undefined ? '' : (/^\w*/.exec(after)?.[0] ?? '');
  const to = line.offset + rest.length;
  const lacksSpace = !quote && /^\s*(?:- +)*[\w./-]+:$/.test(before);
  const opensVariable = /\$\{[^{}]*$/.test(before) && !/^[^{}]*\}/.test(after);
  const lacksQuote = quote && !after.includes(quote);
  const closing = (opensVariable ? '}' : '') + (lacksQuote ? quote : '');
  for (const put of ['', '- ']) {
    if (put && !/^\s*$/.test(line.text.slice(line.start, from))) continue;
    const marked = excerpt(line, from, to, put + (lacksSpace ? ' ' : '') + marker + closing);
    const syntax = parseTemplate('', marked.text);
    const place = markedPlace(syntax, marked);
    if (place?.node?.kind !== 'scalar') continue;
    const cursor = yamlCursor(line, marked, syntax, place, {
      quote,
      tag,
      put: put + (lacksSpace ? ' ' : ''),
      from,
      to,
    });
    if (cursor) return cursor;
  }
  return undefined;
}

function yamlCursor(
  line: Line,
  marked: Marked,
  syntax: Syntax,
  place: Place,
  written: {
    readonly quote: Cursor['quote'];
    readonly tag: string | undefined;
    readonly put: string;
    readonly from: number;
    readonly to: number;
  },
): Cursor | undefined {
  const { node } = place;
  if (node?.kind !== 'scalar') return undefined;
  const { quote, tag, put, from, to } = written;
  const source = marked.text.slice(node.start, node.end);
  const variable = variableOf(line);
  const lead = source.slice(0, marked.at - node.start);
  const goesOn = node.style === 'block' || lead.includes('\n');
  // A text that goes on over several lines is prose; only the variables in it can be told.
  if (goesOn && !variable.variable) return undefined;
  const tail = source.slice(marked.at - node.start + marker.length).split(/\r?\n/, 1)[0]!;
  const begins = goesOn ? line.offset : tag === undefined ? node.start + marked.shift + quote.length : from;
  const end =
    goesOn || variable.variable
      ? line.offset
      : tag === undefined
        ? line.offset + (quote ? untilQuote(line.after, quote) : tail.trimEnd().length)
        : to;
  const head = line.text.slice(line.start, begins);
  return {
    place,
    syntax,
    start: begins,
    end,
    typed: line.text.slice(begins, line.offset),
    quote,
    tag: tag !== undefined,
    ...variable,
    flow: place.maps[0]?.flow === true || inFlowList(syntax, place, marked.at),
    alone: /^\s*(?:- +)*$/.test(head),
    hasColon: place.part === 'key' && /^['"]?\s*:(?:\s|$)/.test(line.text.slice(end, end + 40)),
    before: put,
    indent: indentOf(line.before),
    column: /^\s*(?:- +)*/.exec(line.before)?.[0].length ?? 0,
  };
}

function untilQuote(after: string, quote: string): number {
  const at = after.indexOf(quote);
  return at < 0 ? after.length : at;
}

function inFlowList(syntax: Syntax, { path }: Place, at: number): boolean {
  let here: Node | undefined = syntax.root;
  let flow = false;
  for (let i = 0; here && i < path.length + 20; i++) {
    if (here.kind === 'list') {
      flow = here.flow;
      here = here.items.find(item => item.start <= at && at < item.end);
    } else if (here.kind === 'call') here = here.argument;
    else if (here.kind === 'map') {
      flow = here.flow;
      here = here.entries.find(({ value }) => value && value.start <= at && at < value.end)?.value;
    } else break;
  }
  return flow;
}

/** The quote that is open at the end of a line of YAML; `undefined` when a comment has begun. */
function openQuoteInYaml(before: string): '' | "'" | '"' | undefined {
  let open: '' | "'" | '"' = '';
  for (let i = 0; i < before.length; i++) {
    const sign = before[i]!;
    const previous = before[i - 1] ?? ' ';
    if (open === '"' && sign === '\\') i++;
    else if (open) {
      if (sign === open) open = '';
    } else if (sign === '#' && /\s/.test(previous)) return undefined;
    else if ((sign === '"' || sign === "'") && /[\s[{,:]/.test(previous)) open = sign;
  }
  return open;
}

/**
 * The section the line is in, with the entry of it the line is in, and the marker: enough to know where the cursor is,
 * and as quick in a long template as in a short one.
 */
function excerpt(line: Line, from: number, to: number, put: string): Marked {
  const { text } = line;
  const at = put.indexOf(marker);
  const cut = (start: number, end: number, head: string): Marked => ({
    text: head + text.slice(start, from) + put + text.slice(to, end),
    at: head.length + (from - start) + at,
    shift: start - head.length,
    length: put.length - (to - from),
  });
  const isSection = /^[^\s#\-%}\])]|^$/.test(text.slice(line.start, from)) || line.start === from;
  if (isSection) return cut(line.start, nextSection(text, line.offset), '');
  const section = sectionStart(text, line.start);
  if (section === undefined) return cut(0, text.length, '');
  const headEnd = lineEndAt(text, section);
  const sectionEnd = nextSection(text, line.offset);
  const head = text.slice(section, headEnd);
  if (!/^[\w"']+\s*:\s*(?:#.*)?$/.test(head.trimEnd())) return cut(section, sectionEnd, '');
  const indent = firstIndent(text, headEnd, sectionEnd, line.start);
  if (indent === undefined || indent === 0) return cut(section, sectionEnd, '');
  const column = indentOf(line.before).length;
  const blank = /^\s*$/.test(line.before);
  if (blank && column <= indent && /^\s*$/.test(line.after)) {
    const lead = `${head.trimEnd()}\n${' '.repeat(indent)}`;
    return { text: lead + put, at: lead.length + at, shift: from - lead.length, length: put.length };
  }
  const start = childStart(text, line.start, headEnd, indent);
  const end = childEnd(text, line.offset, sectionEnd, indent);
  return cut(start, end, `${head.trimEnd()}\n`);
}

const opensSection = /^[^\s#\-%}\])]/;

function sectionStart(text: string, from: number): number | undefined {
  for (let at = from; at > 0; ) {
    at = lineStartAt(text, at - 1);
    if (opensSection.test(text[at] ?? ' ')) return at;
  }
  return undefined;
}

function nextSection(text: string, from: number): number {
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (opensSection.test(text[at] ?? ' ')) return at;
  }
  return text.length;
}

function lineStartAt(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEndAt(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** How far the entries of a section are indented; the line of the cursor itself does not count. */
function firstIndent(text: string, from: number, to: number, cursorLine: number): number | undefined {
  for (let at = from; at < to; at = lineEndAt(text, at)) {
    const indent = indentAt(text, at);
    if (indent !== undefined && at !== cursorLine) return indent;
  }
  return undefined;
}

/** The indentation of the line that starts there; `undefined` for blank lines and comments. */
function indentAt(text: string, start: number): number | undefined {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const sign = text[at];
  return sign === undefined || sign === '\n' || sign === '\r' || sign === '#' ? undefined : at - start;
}

function childStart(text: string, from: number, least: number, indent: number): number {
  for (let at = from; at >= least; at = lineStartAt(text, at - 1)) {
    const own = indentAt(text, at);
    if (own !== undefined && own <= indent && text[at + own] !== '-') return at;
    if (at === 0) break;
  }
  return least;
}

function childEnd(text: string, from: number, most: number, indent: number): number {
  for (let at = lineEndAt(text, from); at < most; at = lineEndAt(text, at)) {
    const own = indentAt(text, at);
    if (own !== undefined && own <= indent && text[at + own] !== '-') return at;
  }
  return most;
}

function markedPlace(syntax: Syntax, { at }: Marked): Place | undefined {
  const place = locate(syntax, at + (marker.length >> 1));
  return place?.node?.kind === 'scalar' && place.node.raw.includes(marker) ? place : undefined;
}

function wordBefore(raw: string): string {
  const at = raw.indexOf(marker);
  return at < 0 ? raw : raw.slice(0, at);
}

function variableOf({ before, after, offset }: Line): Pick<Cursor, 'variable'> {
  const typed = /\$\{([^{}]*)$/.exec(before)?.[1];
  if (typed === undefined) return {};
  const rest = /^[\w:.]*/.exec(after)?.[0] ?? '';
  const name = typed.trimStart();
  return {
    variable: {
      typed: name,
      start: offset - name.length,
      end: offset + rest.length,
      closed: /^[^{}]*\}/.test(after),
    },
  };
}

function indentOf(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}
