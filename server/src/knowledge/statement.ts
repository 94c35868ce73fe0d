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
/** Below any heading of Markdown, above any line. */
const marginDepth = 10;

/**
 * The statements of Markdown or of a plain-text outline: each bullet or indented line is one, each sentence is one.
 * Headings of Markdown stand above all that follow, a line above those that are indented further, and a line at the
 * margin above the bullets that follow it. Code in fences and what front matter holds make no statements.
 */
export function* statementsOf(text: string): Iterable<Statement> {
  let above: Above[] = [];
  let prose: { start: number; end: number } | undefined;
  for (const { kind, start, end, depth, text: said } of linesOf(text)) {
    if (kind === 'prose' && prose) {
      prose = { start: prose.start, end };
      continue;
    }
    if (prose) yield* sentencesOf(text, prose.start, prose.end, above);
    prose = undefined;
    if (kind === 'none') continue;
    above = above.filter(one => one.depth < depth);
    if (kind === 'prose') prose = { start, end };
    else {
      yield statement(text.slice(start, end), start, above);
      above = [...above, { depth, text: said }].slice(-30);
    }
  }
  if (prose) yield* sentencesOf(text, prose.start, prose.end, above);
}

interface Line {
  /** `none`: a blank line, or one of code. `above`: a heading, or a line of an outline. */
  readonly kind: 'none' | 'above' | 'prose';
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly text: string;
}

function* linesOf(text: string): Iterable<Line> {
  let fence: string | undefined;
  let at = frontMatterEnd(text);
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(next, at + longest)).trimEnd();
    const before = fence;
    fence = fenceAfter(line, fence);
    const isCode = before !== undefined || fence !== undefined;
    yield { start: at, end: at + line.length, ...kindOf(line, isCode, text.slice(next, next + 400)) };
    at = next;
  }
}

function kindOf(line: string, isCode: boolean, next: string): Pick<Line, 'kind' | 'depth' | 'text'> {
  if (isCode || line === '') return { kind: 'none', depth: marginDepth, text: '' };
  const heading = /^ {0,3}(#{1,6})[ \t]+(.+)$/.exec(line);
  if (heading) return { kind: 'above', depth: heading[1]!.length, text: heading[2]! };
  const indent = /^\s*/.exec(line)![0].replace(/\t/g, '    ').length;
  const isBullet = /^\s*(?:[*+•–-]|\d{1,3}[.)])\s+\S/.test(line);
  const hasBelow = /^\s*(?:[*+•–-]\s|\d{1,3}[.)]\s)|^(?:\t| {2,})\S/.test(next);
  const isOutline = isBullet || indent > 0 || hasBelow;
  const depth = marginDepth + indent + (isBullet ? 1.5 : 0);
  return { kind: isOutline ? 'above' : 'prose', depth, text: line };
}

function statement(text: string, start: number, above: readonly Above[]): Statement {
  const context = [...above.map(one => one.text), text].join('\n');
  const stems = new Set<string>();
  const named = context.replace(/\bstep functions?\b/gi, 'Step_'); // no function is spoken of
  for (const { whole, pieces } of wordsOf(named, 'glue')) {
    stems.add(whole);
    for (const piece of pieces) stems.add(piece);
  }
  return { text, start, stems, context: context.toLowerCase() };
}

/** A sentence ends where a stop, a question or an exclamation mark is followed by what looks like a beginning. */
function* sentencesOf(
  text: string,
  start: number,
  end: number,
  above: readonly Above[],
): Iterable<Statement> {
  const paragraph = text.slice(start, Math.min(end, start + 10 * longest));
  let from = 0;
  for (const stop of paragraph.matchAll(/[.!?]["”)]?\s+(?=[A-Z`*"“])/g)) {
    yield statement(paragraph.slice(from, stop.index + 1), start + from, above);
    from = stop.index + stop[0].length;
  }
  if (from < paragraph.length) yield statement(paragraph.slice(from), start + from, above);
}

function frontMatterEnd(text: string): number {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return 0;
  const end = text.indexOf('\n---', opening[0].length - 1);
  const after = end < 0 ? -1 : text.indexOf('\n', end + 1);
  return end < 0 ? 0 : after < 0 ? text.length : after + 1;
}
