import type { Span } from './span';

/** One replacement in one document; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/**
 * The text with the edits made. Edits of other documents are left out; of two edits that overlap the one that
 * starts first is made and the other is dropped, so that several fixes can be applied in one go.
 */
export function applyEdits(text: string, edits: readonly Edit[], uri?: string): string {
  const inOrder = edits
    .filter(edit => uri === undefined || edit.at.uri === uri)
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.at.start - b.edit.at.start || a.edit.at.end - b.edit.at.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of inOrder) {
    if (edit.at.start < done) continue;
    result += text.slice(done, edit.at.start) + edit.text;
    done = edit.at.end;
  }
  return result + text.slice(done);
}
