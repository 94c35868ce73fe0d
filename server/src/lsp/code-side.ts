import type { Hover, Position } from 'vscode-languageserver';
import { completeCode, variableBegun } from '../almanac/code-completion';
import { hoverCode } from '../almanac/code-hover';
import type { Suggestions } from '../almanac/completion/suggestion';
import type { Sources } from '../almanac/sources';
import { type Lines, linesOf } from '../text/lines';
import { offsetOf, rangeOf } from './convert';
import type { Session } from './session';

/** A place in a handler file, as one of the templates that name it sees it. */
export interface SeenInCode {
  readonly sources: Sources;
  /** The file as the template's own gathering calls it. */
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly offset: number;
}

export async function seenInCode(
  session: Session,
  uri: string,
  position: Position,
): Promise<readonly SeenInCode[]> {
  const text = session.textOf(uri);
  if (text === undefined || !/\.(?:[cm]?[jt]sx?|py)$/.test(uri)) return [];
  const lines = linesOf(text);
  const offset = offsetOf(lines, position);
  const templates = await session.templatesFor(uri);
  return templates.flatMap(sources => {
    const own = [...sources.handlers.keys()].find(key => same(key) === same(uri));
    return own === undefined ? [] : [{ sources, uri: own, text, lines, offset }];
  });
}

/** Editors and templates escape uris in ways of their own: `c%3A`, `c:`. */
function same(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // a lone percent sign
  }
}

export async function hoverInCode(session: Session, uri: string, position: Position): Promise<Hover | null> {
  const seen = await seenInCode(session, uri, position);
  const [first] = seen;
  if (!first) return null;
  const library = await session.almanac.library();
  const cards = seen.flatMap(one => hoverCode(one.sources, one.uri, one.offset, library) ?? []);
  const [card] = cards;
  const value = [...new Set(cards.map(({ markdown }) => markdown))].join('\n\n---\n\n');
  return card ? { contents: { kind: 'markdown', value }, range: rangeOf(first.lines, card.span) } : null;
}

export async function completeInCode(
  session: Session,
  uri: string,
  position: Position,
): Promise<(SeenInCode & { readonly found: Suggestions }) | undefined> {
  // Templates are looked for only where there is something to complete.
  const text = session.textOf(uri);
  if (text === undefined || variableBegun(uri, text, offsetOf(linesOf(text), position)) === undefined)
    return undefined;
  for (const seen of await seenInCode(session, uri, position)) {
    const found = completeCode(seen.sources, seen.uri, seen.text, seen.offset);
    if (found?.items.length) return { ...seen, found };
  }
  return undefined;
}
