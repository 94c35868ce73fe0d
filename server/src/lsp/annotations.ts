import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { costLenses } from '../almanac/cost-words';
import { type InlayKind, inlayHints } from '../almanac/inlay-hints';
import { handlerLenses, templateLenses } from '../almanac/lenses';
import { linesOf } from '../text/lines';
import { offsetOf, positionOf, rangeOf } from './convert';
import type { Settings } from './protocol';
import type { Session } from './session';

/** Words beside and above the text: inlay hints and code lenses. */
export function answerAnnotations(session: Session): void {
  const { connection } = session;
  connection.languages.inlayHint.on(async ({ textDocument, range }): Promise<InlayHint[]> => {
    const kinds = kindsOf(session.settings);
    const sources = kinds.size ? await session.template(textDocument.uri) : undefined;
    if (!sources) return [];
    const lines = linesOf(sources.syntax.text);
    const within = { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
    return inlayHints(sources, within, kinds).map(({ at, label, tooltip }) => ({
      position: positionOf(lines, at.end),
      label,
      paddingLeft: true,
      ...(tooltip ? { tooltip } : {}),
    }));
  });
  connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
    if (session.settings.codeLens?.enabled === false) return [];
    const own = await session.template(uri);
    const text = session.textOf(uri);
    if (own) {
      const costs =
        session.settings.codeLens?.cost === false ? [] : costLenses(own, session.almanac.calculators);
      return lensesIn(own.syntax.text, [...templateLenses(own), ...costs], uri, own.texts);
    }
    if (text === undefined) return [];
    const templates = await session.templatesFor(uri);
    return templates.flatMap(sources => lensesIn(text, handlerLenses(sources, uri), uri, sources.texts));
  });

  function lensesIn(
    text: string,
    lenses: ReturnType<typeof templateLenses>,
    uri: string,
    texts: ReadonlyMap<string, string>,
  ): CodeLens[] {
    const lines = linesOf(text);
    return lenses.map(({ at, title, places, calculator }) => {
      const range = rangeOf(lines, at);
      if (calculator)
        return {
          range,
          command: {
            title,
            command: 'serverlessAlmanac.openCalculator',
            arguments: [calculator, uri, range.start],
          },
        };
      if (!places) return { range, command: { title, command: '' } };
      const locations = places.map(place => ({
        uri: place.uri,
        range: rangeOf(linesOf(session.textOf(place.uri) ?? texts.get(place.uri) ?? ''), place),
      }));
      return {
        range,
        command: { title, command: 'serverlessAlmanac.showPlaces', arguments: [uri, range.start, locations] },
      };
    });
  }
}

/** Shares of a processor and values of parameters are shown; what Globals add is for those who ask for it. */
function kindsOf({ inlayHints: chosen }: Settings): ReadonlySet<InlayKind> {
  if (chosen?.enabled === false) return new Set();
  const quiet: Readonly<Record<InlayKind, boolean>> = { values: true, vcpu: true, globals: false };
  return new Set((Object.keys(quiet) as InlayKind[]).filter(kind => chosen?.[kind] ?? quiet[kind]));
}
