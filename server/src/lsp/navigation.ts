import {
  type DocumentSymbol,
  type Location,
  ResponseError,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import { definitionOf, fileLinks, nameAt, placesOf, renameTo, selectionAt } from '../almanac/navigate';
import { type OutlineItem, type OutlineKind, outlineOf } from '../almanac/outline';
import type { Sources } from '../almanac/sources';
import { type Lines, linesOf } from '../text/lines';
import type { Span } from '../text/span';
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
  const location =
    (sources: Sources) =>
    (span: Span): Location => ({
      uri: span.uri,
      range: rangeOf(linesOf(session.textOf(span.uri) ?? sources.texts.get(span.uri) ?? ''), span),
    });

  connection.onDefinition(({ textDocument, position }) =>
    at(textDocument.uri, position, (sources, offset) => definitionOf(sources, offset).map(location(sources))),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    at(textDocument.uri, position, (sources, offset) =>
      placesOf(sources, offset)
        .filter(({ declares }) => context.includeDeclaration || !declares)
        .map(place => location(sources)(place.at)),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    at(textDocument.uri, position, (sources, offset, lines) =>
      placesOf(sources, offset).map(place => ({
        range: rangeOf(lines, place.at),
        kind: place.declares ? 3 : 2,
      })),
    ),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    at(textDocument.uri, position, (sources, offset, lines) => {
      const name = nameAt(sources, offset);
      const isDeclared = name && placesOf(sources, offset).some(({ declares }) => declares);
      return name && isDeclared ? { range: rangeOf(lines, name.at), placeholder: name.id } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    at(textDocument.uri, position, (sources, offset) => {
      const renamed = renameTo(sources, offset, newName);
      if ('refused' in renamed) throw new ResponseError(-32803, renamed.refused);
      return workspaceEditOf(renamed, uri => session.textOf(uri) ?? sources.texts.get(uri));
    }),
  );
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
