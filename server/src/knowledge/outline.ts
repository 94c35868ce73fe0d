import { splitFrontMatter } from './document';
import { cutAtHeadings, fenceAfter, plainText, type RawSection } from './markdown-sections';
import type { OwnDocument, OwnSection } from './own-documents';
import { serviceNamed } from './service';

/** A person's own document that was read, or why it was not. */
export type OwnReading = { readonly document: OwnDocument } | { readonly refused: string };

/** What is beyond these is no document a person reads: its size in characters, a line, the depth of a list. */
const bounds = { text: 8_000_000, line: 200_000, depth: 60, sections: 4000 };
/** A list longer than this is cut where its lines have lines below them. */
const longList = 14;
/** A section longer than this is cut in pieces, so that a result shows what was found. */
const longSection = 6000;

/**
 * Reads Markdown or a plain-text outline of a person's own: headings with bulleted or indented lines below them.
 * Any text is read or refused, with the reason.
 */
export function readOwnDocument(uri: string, text: string): OwnReading {
  const refused = refusal(text);
  if (refused) return { refused };
  const name = decodeURIComponentSafely(uri.split('/').at(-1) ?? uri).replace(/\.\w{1,10}$/, '');
  const { body, bodyLine } = splitFrontMatter(text);
  const blocks = cutAtHeadings(body, name, bodyLine);
  const title = /^(?: {0,3}#[ \t]+)(.+)$/m.exec(body.slice(0, 2000))?.[1]?.trim() ?? name;
  const sections = blocks
    .flatMap(block => cutOutline(block, name))
    .flatMap(inPieces)
    .slice(0, bounds.sections)
    .map((section): OwnSection => {
      const { title, under, text, line } = section;
      const service =
        serviceNamed(title) || serviceNamed(under.join(' ')) || serviceNamed(`${name}\n${text}`);
      return { title, under, text, line, service };
    });
  return { document: { uri, title: plainText(title), sections } };
}

function refusal(text: string): string | undefined {
  if (text.length > bounds.text) return `it is larger than ${bounds.text} characters`;
  const start = text.slice(0, 20_000);
  if (/\0/.test(start)) return 'it is binary';
  const strange = start.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (strange > 8 && strange > start.length / 100) return 'it is not text in UTF-8';
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from > bounds.line) return `it has a line of ${to - from} characters`;
    from = to + 1;
  }
  return undefined;
}

/** One line of an outline with what stands below it. */
interface Item {
  text: string;
  readonly line: number;
  readonly depth: number;
  readonly items: Item[];
}

/** Cuts the text under one heading at the headings an outline has: lines with bulleted or indented lines below. */
function cutOutline(block: RawSection, name: string): readonly RawSection[] {
  const lines = block.text.split('\n');
  const heads = outlineHeads(lines);
  const found: RawSection[] = [];
  const isNamed = block.title !== name || block.under.length > 0;
  const under = isNamed ? [...block.under, block.title] : block.under;
  const before = heads[0] ?? lines.length;
  if (lines.slice(0, before).some(line => line.trim())) found.push(...cutList(lines.slice(0, before), block));
  for (const [at, head] of heads.entries()) {
    const end = heads[at + 1] ?? lines.length;
    const line = block.textLine + head;
    const title = plainText(lines[head]!.trim().replace(/\s*:$/, ''));
    found.push(...cutList(lines.slice(head + 1, end), { title, under, text: '', line, textLine: line + 1 }));
  }
  return found;
}

/** The lines that are headings of an outline: at the margin, short, and followed by bulleted or indented lines. */
function outlineHeads(lines: readonly string[]): readonly number[] {
  const heads: number[] = [];
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    fence = fenceAfter(line, fence);
    if (
      fence !== undefined ||
      line.length > 120 ||
      !/^[^\s*+>|`~-]/.test(line) ||
      /[.;,]\s*$|[.!?] \S/.test(line)
    )
      continue;
    if (/:\s*$/.test(line) && line.trim().split(/\s+/).length > 4) continue; // a sentence that a list ends
    let next = at + 1;
    while (next < lines.length && lines[next]!.trim() === '') next++;
    const below = lines[next];
    if (below === undefined) continue;
    const goesOn = at > 0 && isBullet(lines[at - 1]!);
    const indented = /^(?:\t| {2,})\S/.test(below) && !goesOn;
    const bulleted = isBullet(below) && (at === 0 || lines[at - 1]!.trim() === '');
    if ((indented && next === at + 1) || bulleted) heads.push(at);
  }
  return heads;
}

function isBullet(line: string): boolean {
  return /^\s*(?:[*+•–-]|\d{1,3}[.)])\s+\S/.test(line);
}

/** A list of moderate length stays whole; of a long one, each line that has lines of its own becomes a section. */
function cutList(lines: readonly string[], head: RawSection): readonly RawSection[] {
  const trimmed = lines.filter(line => line.trim()).length;
  const isProse = lines.some(
    (line, at) => /^\S/.test(line) && !isBullet(line) && !(at > 0 && isBullet(lines[at - 1]!)),
  );
  if (trimmed === 0) return [];
  if (isProse) return [{ ...head, text: lines.join('\n').trim() }];
  const items = treeOf(lines, head.textLine);
  return trimmed <= longList ? [{ ...head, text: drawn(items) }] : splitItems(items, head, 0);
}

function splitItems(items: readonly Item[], head: RawSection, level: number): readonly RawSection[] {
  const own: Item[] = [];
  const sections: RawSection[] = [];
  for (const item of items) {
    const size = sizeOf(item);
    if (size < 3 || level > 5) {
      own.push(item);
      continue;
    }
    const title = plainText(item.text.replace(/\s*:$/, ''));
    const section = {
      title,
      under: [...head.under, head.title],
      text: '',
      line: item.line,
      textLine: item.line + 1,
    };
    if (size - 1 <= longList) sections.push({ ...section, text: drawn(item.items) });
    else sections.push(...splitItems(item.items, section, level + 1));
  }
  return own.length > 0 ? [{ ...head, text: drawn(own) }, ...sections] : sections;
}

function sizeOf(item: Item): number {
  return 1 + item.items.reduce((sum, one) => sum + sizeOf(one), 0);
}

/** The lines as a tree by their indentation; a line at the margin that goes on from a bullet belongs to it. */
function treeOf(lines: readonly string[], firstLine: number): readonly Item[] {
  const root: Item = { text: '', line: firstLine, depth: -1, items: [] };
  const path: Item[] = [root];
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    const indent = indentOf(line);
    const bullet = isBullet(line);
    if (!bullet && indent === 0 && at > 0 && isBullet(lines[at - 1]!)) {
      path.at(-1)!.text += ` ${line.trim()}`;
      continue;
    }
    const text = bullet ? line.replace(/^\s*(?:[*+•–-]|\d{1,3}[.)])\s+/, '') : line.trim();
    const depth = bullet ? indent + 0.5 : indent;
    while (path.length > 1 && path.at(-1)!.depth >= depth) path.pop();
    if (path.length > bounds.depth) path.length = bounds.depth;
    const item: Item = { text: text.trim(), line: firstLine + at, depth, items: [] };
    path.at(-1)!.items.push(item);
    path.push(item);
  }
  return root.items;
}

function indentOf(line: string): number {
  let indent = 0;
  for (const letter of line) {
    if (letter === ' ') indent++;
    else if (letter === '\t') indent += 4;
    else break;
  }
  return indent;
}

function drawn(items: readonly Item[], depth = 0): string {
  return items
    .map(
      item =>
        `${'  '.repeat(depth)}- ${item.text}${item.items.length ? `\n${drawn(item.items, depth + 1)}` : ''}`,
    )
    .join('\n');
}

function inPieces(section: RawSection): readonly RawSection[] {
  if (section.text.length <= longSection) return [section];
  const pieces: RawSection[] = [];
  let piece: string[] = [];
  let size = 0;
  let line = section.line;
  const lines = section.text.split('\n');
  for (const [at, text] of lines.entries()) {
    if (size + text.length > longSection && piece.length > 0) {
      pieces.push({ ...section, text: piece.join('\n'), line });
      piece = [];
      size = 0;
      line = section.textLine + at;
    }
    piece.push(text);
    size += text.length + 1;
  }
  pieces.push({ ...section, text: piece.join('\n'), line });
  return pieces;
}

function decodeURIComponentSafely(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, code => {
    const letter = Number.parseInt(code.slice(1), 16);
    return letter < 128 ? String.fromCharCode(letter) : code;
  });
}
