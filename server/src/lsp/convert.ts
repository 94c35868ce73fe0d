import {
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Severity } from '../rules/rule';
import type { Edit } from '../text/edit';
import { type Lines, linesOf } from '../text/lines';
import type { Span } from '../text/span';

/** Offsets become lines here and nowhere else. */
export function rangeOf(lines: Lines, span: Pick<Span, 'start' | 'end'>): Range {
  return { start: positionOf(lines, span.start), end: positionOf(lines, span.end) };
}

export function positionOf(lines: Lines, offset: number): Position {
  const { line, column } = lines.position(offset);
  return { line, character: column };
}

export function offsetOf(lines: Lines, { line, character }: Position): number {
  return lines.offset(line, character);
}

export function severityOf(severity: Severity): DiagnosticSeverity {
  return severity === 'error'
    ? DiagnosticSeverity.Error
    : severity === 'warning'
      ? DiagnosticSeverity.Warning
      : DiagnosticSeverity.Hint;
}

/** The lines of documents, counted once for each. */
export function linesBy(textOf: (uri: string) => string | undefined): (uri: string) => Lines {
  const known = new Map<string, Lines>();
  return uri => {
    const there = known.get(uri) ?? linesOf(textOf(uri) ?? '');
    known.set(uri, there);
    return there;
  };
}

/** Edits by document, as the protocol wants them. @param textOf the text each document has now. */
export function workspaceEditOf(
  edits: readonly Edit[],
  textOf: (uri: string) => string | undefined,
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  const lines = linesBy(textOf);
  for (const { at, text } of edits) {
    changes[at.uri] = [...(changes[at.uri] ?? []), { range: rangeOf(lines(at.uri), at), newText: text }];
  }
  return { changes };
}
