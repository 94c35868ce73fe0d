import { fenceAfter } from './markdown-sections';
import { wordsOf } from './words';

/** A line of an outline or a sentence of prose, with what stands above it. */
export interface Statement {
  readonly text: string;
  /** Where it starts in the document. */
  readonly start: number;
  /** The stems of the statement and of the headings and lines it stands under, and their pieces. */
  readonly stems: ReadonlySet<string>;
  /** The same in lower case, as written. */
  readonly context: string;
}

interface Above {
  readonly depth: number;
  readonly text: string;
}

const longest = 4000;

/**
 * The statements of Markdown or of a plain-text outline: each bullet or indented line is one, each sentence is one.
 * Headings of Markdown stand above all that follow, a line above those that are indented further, and a line at the
 * margin above the bullets that follow it. Code in fences and what front matter holds make no statements.
 */
export function* statementsOf(text: string): Iterable<Statement> {
  let headings: Above[] = [];
  let lines: Above[] = [];
  let head: Above | undefined;
  let fence: string | undefined;
  let paragraph: { start: number; end: number } | undefined;
  let afterBlank = true;
  const statement = (start: number, end: number): Statement => {
    const own = text.slice(start, Math.min(end, start + longest));
    const above = [...headings, ...(head ? [head] : []), ...lines].map(one => one.text);
    const context = [...above, own].join('\n');
    const stems = new Set<string>();
    const named = context.replace(/\bstep functions?\b/gi, 'Step_'); // no function is spoken of
    for (const { whole, pieces } of wordsOf(named, 'glue')) {
      stems.add(whole);
      for (const piece of pieces) stems.add(piece);
    }
    return { text: own, start, stems, context: context.toLowerCase() };
  };
  let at = frontMatterEnd(text);
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, Math.min(end, at + longest)).replace(/\r$/, '');
    const start = at;
    at = end + 1;
    const before = fence;
    fence = fenceAfter(line, fence);
    const heading = /^ {0,3}(#{1,6})[ \t]+(.+)$/.exec(line);
    const blank = line.trim() === '';
    const bullet = /^\s*(?:[*+•–-]|\d{1,3}[.)])\s+\S/.test(line);
    const indent = /^\s*/.exec(line)![0].replace(/\t/g, '    ').length;
    const isText = before === undefined && fence === undefined && !heading && !blank;
    const joins = isText && !bullet && paragraph !== undefined && indent === 0;
    if (paragraph && !joins) {
      for (const [from, to] of sentences(text, paragraph.start, paragraph.end)) yield statement(from, to);
      paragraph = undefined;
    }
    if (heading) {
      const depth = heading[1]!.length;
      headings = [...headings.filter(one => one.depth < depth), { depth, text: heading[2]! }];
      yield statement(start, end);
      lines = [];
      head = undefined;
    } else if (joins) paragraph = { start: paragraph!.start, end };
    else if (isText) {
      const depth = indent + (bullet ? 0.5 : 0);
      lines = lines.filter(one => one.depth < depth);
      if (!bullet && indent === 0) {
        if (afterBlank || !head) head = undefined;
        const next = text.slice(at, at + 400);
        const isHead = /^\s*(?:\r?\n)?\s*(?:[*+•–-]\s|\d{1,3}[.)]\s)|^(?:\t| {2,})\S/.test(next);
        if (isHead) {
          head = undefined;
          lines = [];
          yield statement(start, end);
          head = { depth: 0, text: line };
        } else paragraph = { start, end };
      } else {
        yield statement(start, end);
        lines = [...lines, { depth, text: line }].slice(-20);
      }
    }
    afterBlank = blank;
  }
  if (paragraph)
    for (const [from, to] of sentences(text, paragraph.start, paragraph.end)) yield statement(from, to);
}

/** A sentence ends where a stop, a question or an exclamation mark is followed by what looks like a beginning. */
function* sentences(text: string, start: number, end: number): Iterable<readonly [number, number]> {
  const paragraph = text.slice(start, Math.min(end, start + 40 * longest));
  let from = 0;
  for (const stop of paragraph.matchAll(/[.!?]["”)]?\s+(?=[A-Z`*"“])/g)) {
    yield [start + from, start + stop.index + 1];
    from = stop.index + stop[0].length;
  }
  if (from < paragraph.length) yield [start + from, start + paragraph.length];
}

function frontMatterEnd(text: string): number {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return 0;
  const end = text.indexOf('\n---', opening[0].length - 1);
  const after = end < 0 ? -1 : text.indexOf('\n', end + 1);
  return end < 0 ? 0 : after < 0 ? text.length : after + 1;
}
