/** A piece of a document as it was written: what stands under one heading, quotes not yet written out. */
export interface RawSection {
  /** The heading; of what stands before the first heading, the title of the document. */
  readonly title: string;
  /** The headings above it, outermost first. */
  readonly under: readonly string[];
  /** Markdown. */
  readonly text: string;
  /** Where its heading stands, counted from zero. */
  readonly line: number;
  /** Where its text starts, counted from zero. */
  readonly textLine: number;
}

/**
 * Cuts Markdown at its headings (`#` and underlined ones, not those inside fences). What stands before the first
 * heading comes first, under the title given; a piece that holds nothing is left out, but its heading stands in
 * `under` of those below it. `firstLine` is added to all lines.
 */
export function cutAtHeadings(text: string, title: string, firstLine = 0): readonly RawSection[] {
  const lines = text.split(/\r\n|\r|\n/);
  const blocks: RawSection[] = [];
  let above: { level: number; title: string }[] = [];
  let open = { title, under: [] as string[], line: 0, from: 0 };
  const close = (end: number) => {
    let { from } = open;
    while (from < end && lines[from]!.trim() === '') from++;
    let to = end;
    while (to > from && lines[to - 1]!.trim() === '') to--;
    if (from === to) return;
    const { title, under, line } = open;
    blocks.push({
      title,
      under,
      text: lines.slice(from, to).join('\n'),
      line: line + firstLine,
      textLine: from + firstLine,
    });
  };
  let fence: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    fence = fenceAfter(line, fence);
    if (fence !== undefined) continue;
    const heading = headingAt(lines, at);
    if (!heading) continue;
    close(at);
    above = above.filter(one => one.level < heading.level);
    open = { title: heading.title, under: above.map(one => one.title), line: at, from: at + heading.lines };
    above.push(heading);
    at += heading.lines - 1;
  }
  close(lines.length);
  return blocks;
}

/** The fence that is open after this line. */
export function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
  if (!mark) return open;
  if (open === undefined) return mark[1]![0] === '`' && mark[2]!.includes('`') ? undefined : mark[1];
  return mark[1]!.startsWith(open) && mark[2]!.trim() === '' ? undefined : open;
}

function headingAt(
  lines: readonly string[],
  at: number,
): { readonly level: number; readonly title: string; readonly lines: number } | undefined {
  const line = lines[at]!;
  if (line.length > 300) return undefined;
  const marked = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?$/.exec(line);
  if (marked) {
    const title = (marked[2] ?? '').replace(/[ \t]+#+[ \t]*$/, '').trim();
    return { level: marked[1]!.length, title: plainText(title), lines: 1 };
  }
  const below = lines[at + 1];
  if (below === undefined || !/^ {0,3}(?:={2,}|-{3,})[ \t]*$/.test(below)) return undefined;
  const isText = /^ {0,3}[^\s>|*+\-#`~]/.test(line) && (at === 0 || lines[at - 1]!.trim() === '');
  return isText ? { level: below.includes('=') ? 1 : 2, title: plainText(line.trim()), lines: 2 } : undefined;
}

/** A line of Markdown as it reads: no emphasis, no code marks, links as their words. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\*\*|__)(?=\S)/g, '')
    .replace(/(?<=\S)(\*\*|__)/g, '')
    .trim();
}

/** `When the DLQ gets it` → `when-the-dlq-gets-it`, as forges make the addresses of headings. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
