/**
 * A stretch of a document, in UTF-16 code units from its start; `end` is exclusive.
 * Nodes of the models are spans themselves, so a problem can simply point `at` a node.
 */
export interface Span {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

export function spanOf(uri: string, start: number, end: number): Span {
  return { uri, start, end };
}

/** Whether the offset touches the span; the place right behind the last character counts, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.uri === b.uri && a.start === b.start && a.end === b.end;
}

/** The span as a plain value that stays where it is now, whatever later happens to the node it came from. */
export function frozen(span: Span): Span {
  return { uri: span.uri, start: span.start, end: span.end };
}
