import { linesOf } from '../text/lines';
import type { Span } from '../text/span';

/** A comment by which a person says: this is meant. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The rule's name in the comment. */
  readonly at: Span;
  /** Zero-based line it speaks of; absent when it speaks of the whole file. */
  readonly line?: number;
}

/**
 * The suppress comments of a text, `# almanac-ignore RULE reason` in templates and Python, `//` in JavaScript, `<!-- … -->` in Markdown. A
 * comment on a line of its own speaks of the next line that says something, one behind a value of its own line;
 * `almanac-ignore-file` speaks of the whole file.
 */
export function suppressionsOf(uri: string, text: string): readonly Suppression[] {
  if (!text.includes('almanac-ignore')) return [];
  const lines = linesOf(text);
  const found: Suppression[] = [];
  const comments = /(?:#|\/\/|<!--)[ \t]*almanac-ignore(-file)?[ \t]+([a-z][a-z0-9-]*)[ \t]*([^\r\n]*)/g;
  for (let comment = comments.exec(text); comment; comment = comments.exec(text)) {
    const rule = comment[2]!;
    const start =
      comment.index +
      comment[0].indexOf(rule, comment[0].indexOf('almanac-ignore') + 'almanac-ignore'.length);
    const base = {
      rule,
      reason: comment[3]!.replace(/-->.*$/, '').trim(),
      at: { uri, start, end: start + rule.length },
    };
    if (comment[1]) {
      found.push(base);
      continue;
    }
    const { line } = lines.position(comment.index);
    const alone = text.slice(lines.start(line), comment.index).trim() === '';
    found.push({ ...base, line: alone ? nextLine(line) : line });
  }
  return found;

  function nextLine(line: number): number {
    let next = line + 1;
    while (next < lines.count - 1 && /^\s*(?:#|\/\/|$)/.test(lines.text(next))) next++;
    return next;
  }
}
