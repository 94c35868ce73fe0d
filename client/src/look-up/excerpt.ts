/** The characters of a section that tell why it was found: around the first of the words that matched. */
export function excerpt(markdown: string, matched: readonly string[], length = 140): string {
  const text = plain(markdown);
  const lower = text.toLowerCase();
  const places = matched.map(word => lower.indexOf(word.toLowerCase())).filter(place => place >= 0);
  const place = places.length ? Math.min(...places) : 0;
  const start = place < length / 2 ? 0 : wordStart(text, place - Math.round(length / 3));
  const end = start + length;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

/** Markdown without its marks, in one line. */
export function plain(markdown: string): string {
  return markdown
    .slice(0, 20_000)
    .replace(/^[ \t]*(?:```|~~~).*$/gm, '')
    .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d{1,9}\.)[ \t]+/gm, '')
    .replace(/^[ \t|:-]{3,}$/gm, '')
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/[*_`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', Math.max(0, near));
  return space < 0 ? 0 : space + 1;
}
