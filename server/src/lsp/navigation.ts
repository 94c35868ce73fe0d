import {
  type DocumentSymbol,
  type Location,
  ResponseError,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import { definitionFromCode, placesBothSides } from '../almanac/code-side';
import { definitionOf, fileLinks, nameAt, placesOf, renameTo, selectionAt } from '../almanac/navigate';
import { type OutlineItem, type OutlineKind, outlineOf } from '../almanac/outline';
import type { Sources } from '../almanac/sources';
import { renameVariable, variableAt } from '../almanac/variables';
import type { Edit } from '../text/edit';
import { type Lines, linesOf } from '../text/lines';
import type { Span } from '../text/span';
import { seenInCode } from './code-side';
import { offsetOf, rangeOf, workspaceEditOf } from './convert';
import type { Session } from './session';

/** Definition, references, highlights, rename, outline, links and growing selections in templates. */
export function answerNavigation(session: Session): void {
  const { connection } = session;
  /** Asks about a place of a template; whoever asks elsewhere hears nothing. */
  const at = async <T>(
    uri: string,
    position: { line: number; character: number },
    ask: (sources: Sources, offset: number, lines: Lines) => T,
  ): Promise<T | null> => {
    const sources = await session.template(uri);
    if (!sources) return null;
    const lines = linesOf(sources.syntax.text);
    return ask(sources, offsetOf(lines, position), lines);
  };
  /** Asks about a place of a template or, of every template that names it, about a place of a handler file. */
  const anywhere = async <T>(
    uri: string,
    position: { line: number; character: number },
    ask: (sources: Sources, uri: string, offset: number, lines: Lines) => readonly T[],
  ): Promise<T[] | null> => {
    const own = await at(uri, position, (sources, offset, lines) => ask(sources, sources.uri, offset, lines));
    if (own) return [...own];
    const seen = await seenInCode(session, uri, position);
    return seen.length ? seen.flatMap(one => ask(one.sources, one.uri, one.offset, one.lines)) : null;
  };
  const location =
    (sources: Sources) =>
    (span: Span): Location => ({
      uri: span.uri,
      range: rangeOf(linesOf(session.textOf(span.uri) ?? sources.texts.get(span.uri) ?? ''), span),
    });

  connection.onDefinition(({ textDocument, position }) =>
    anywhere(textDocument.uri, position, (sources, uri, offset) =>
      (uri === sources.uri ? definitionOf(sources, offset) : definitionFromCode(sources, uri, offset)).map(
        location(sources),
      ),
    ),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    anywhere(textDocument.uri, position, (sources, uri, offset) => {
      const named = uri === sources.uri ? placesOf(sources, offset) : [];
      return (named.length ? named : placesBothSides(sources, uri, offset))
        .filter(({ declares }) => context.includeDeclaration || !declares)
        .map(place => location(sources)(place.at));
    }),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    at(textDocument.uri, position, (sources, offset, lines) =>
      placesOf(sources, offset).map(place => ({
        range: rangeOf(lines, place.at),
        kind: place.declares ? 3 : 2,
      })),
    ),
  );
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const found = await anywhere(textDocument.uri, position, (sources, uri, offset, lines) => {
      const name = uri === sources.uri ? nameAt(sources, offset) : undefined;
      const isDeclared = name && placesOf(sources, offset).some(({ declares }) => declares);
      if (name) return isDeclared ? [{ range: rangeOf(lines, name.at), placeholder: name.id }] : [];
      const here = variableAt(sources, uri, offset);
      const isGiven = here && here.variable.given.length > 0;
      return isGiven ? [{ range: rangeOf(lines, here.at), placeholder: here.variable.name }] : [];
    });
    return found?.[0] ?? null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const texts = new Map<string, string>();
    const edits = await anywhere(textDocument.uri, position, (sources, uri, offset) => {
      const isName = uri === sources.uri && nameAt(sources, offset) !== undefined;
      const here = isName ? undefined : variableAt(sources, uri, offset);
      const renamed = here
        ? renameVariable(sources, here, newName)
        : uri === sources.uri
          ? renameTo(sources, offset, newName)
          : [];
      if ('refused' in renamed) throw new ResponseError(-32803, renamed.refused);
      for (const [document, text] of sources.texts) texts.set(document, session.textOf(document) ?? text);
      return renamed;
    });
    return edits && workspaceEditOf(distinct(edits), uri => texts.get(uri));
  });
  connection.onDocumentSymbol(({ textDocument }) =>
    at(textDocument.uri, { line: 0, character: 0 }, (sources, _, lines) =>
      outlineOf(sources).map(item => symbolOf(item, lines)),
    ),
  );
  connection.onDocumentLinks(({ textDocument }) =>
    at(textDocument.uri, { line: 0, character: 0 }, (sources, _, lines) =>
      fileLinks(sources).map(link => ({
        range: rangeOf(lines, link.at),
        target: link.target,
        tooltip: link.tooltip,
      })),
    ),
  );
  connection.onSelectionRanges(async ({ textDocument, positions }) => {
    const chains = await Promise.all(
      positions.map(position =>
        at(textDocument.uri, position, (sources, offset, lines) =>
          selectionAt(sources, offset).reduceRight<SelectionRange | undefined>(
            (parent, span) => ({ range: rangeOf(lines, span), ...(parent ? { parent } : {}) }),
            undefined,
          ),
        ),
      ),
    );
    return chains.map(
      (chain, index) => chain ?? { range: { start: positions[index]!, end: positions[index]! } },
    );
  });
}

/** Two templates that name one handler ask for the same change in it. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const seen = new Set<string>();
  return edits.filter(({ at }) => {
    const key = `${at.start} ${at.uri}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Namespace,
  function: SymbolKind.Function,
  data: SymbolKind.Struct,
  messaging: SymbolKind.Array,
  api: SymbolKind.Interface,
  workflow: SymbolKind.Operator,
  identity: SymbolKind.Key,
  resource: SymbolKind.Object,
  event: SymbolKind.Event,
  parameter: SymbolKind.Variable,
  condition: SymbolKind.Boolean,
  mapping: SymbolKind.Enum,
  output: SymbolKind.Property,
  key: SymbolKind.Property,
};

function symbolOf({ name, detail, kind, span, nameSpan, items }: OutlineItem, lines: Lines): DocumentSymbol {
  return {
    name,
    kind: symbolKinds[kind],
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, nameSpan),
    ...(detail ? { detail } : {}),
    ...(items.length ? { children: items.map(item => symbolOf(item, lines)) } : {}),
  };
}
