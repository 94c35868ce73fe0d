/** Turns offsets into zero-based lines and columns and back; columns count UTF-16 code units, as editors do. */
export interface Lines {
  readonly count: number;
  position(offset: number): { readonly line: number; readonly column: number };
  offset(line: number, column: number): number;
  /** The text of a line without its line break. */
  text(line: number): string;
  /** The offset at which a line starts. */
  start(line: number): number;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) starts.push(i + 1);
      else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
  } else for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const start = (line: number) => starts[Math.min(Math.max(line, 0), starts.length - 1)]!;
  return {
    count: starts.length,
    position(offset) {
      const within = Math.min(Math.max(offset, 0), text.length);
      const line = lineAt(within);
      return { line, column: within - start(line) };
    },
    offset(line, column) {
      if (line >= starts.length) return text.length;
      const next = line + 1 < starts.length ? starts[line + 1]! : text.length;
      return Math.min(start(line) + Math.max(column, 0), next);
    },
    text(line) {
      const next = line + 1 < starts.length ? starts[line + 1]! : text.length;
      return text.slice(start(line), next).replace(/[\r\n]+$/, '');
    },
    start,
  };
}
