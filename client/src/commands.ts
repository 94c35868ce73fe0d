import * as vscode from 'vscode';
import type { SearchResult } from '../../server/src/lsp/protocol';
import { isDocumentId } from './document/links';
import type { DocumentPanel } from './document/panel';
import type { FactBook } from './facts/book';
import { type LookUp, wordsAtCursor } from './look-up/look-up';
import { lookUpLimit } from './look-up/look-up-limit';
import type { Server } from './server';
import type { Calculators } from './sidebar/calculators';

export interface Parts {
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
  readonly book: FactBook;
  readonly lookUp: LookUp;
  readonly documents: DocumentPanel;
  readonly calculators: Calculators;
  readonly refresh: () => void;
}

/** The commands that belong to no single view; arguments come from links and lenses, so each is looked at. */
export function registerCommands({
  server,
  log,
  book,
  lookUp,
  documents,
  calculators,
  refresh,
}: Parts): vscode.Disposable {
  const commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    lookUp: words => lookUp.show(typeof words === 'string' ? words : ''),
    lookUpSelection: () => lookUp.show(wordsAtCursor(vscode.window.activeTextEditor)),
    lookUpLimit: () => lookUpLimit(book, documents.open),
    openDocument: id => (isDocumentId(id) ? documents.open(id) : lookUp.show()),
    explain: rule => (isDocumentId(rule) ? documents.explain(rule) : undefined),
    documentBack: documents.back,
    documentForward: documents.forward,
    openSourcePage: documents.openSourcePage,
    calculate: calculators.choose,
    openCalculator: (id, uri, position) =>
      calculators.show(typeof id === 'string' ? id : undefined, placeOf(uri, position)),
    openCalculatorInEditor: id => calculators.openInEditor(typeof id === 'string' ? id : undefined),
    estimateCost: () => estimateCost(server),
    showPlaces,
    async restartServer() {
      await server.restart().catch(() => undefined); // the status item tells
      refresh();
    },
    showOutput: () => log.show(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`serverlessAlmanac.${name}`, run),
    ),
  );
}

/** What a month of the stack costs whose template is open, as a page beside it. */
async function estimateCost(server: Server): Promise<void> {
  const template = vscode.window.activeTextEditor?.document;
  if (!template) return;
  const { text, failed } = await server.tool('estimate_cost', { path: template.uri.toString() });
  if (failed) {
    await vscode.window.showInformationMessage(text);
    return;
  }
  const page = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page.uri);
}

/** A place in a template as a code lens hands it over: an address and an LSP position. */
function placeOf(
  uri: unknown,
  position: unknown,
): { uri: vscode.Uri; position: vscode.Position } | undefined {
  if (typeof uri !== 'string' || typeof position !== 'object' || position === null) return undefined;
  const { line, character } = position as { readonly line?: unknown; readonly character?: unknown };
  if (typeof line !== 'number' || typeof character !== 'number') return undefined;
  return { uri: vscode.Uri.parse(uri), position: new vscode.Position(line, character) };
}

/** Lists the places a lens speaks of, as the editor lists references. Places come as the protocol writes them. */
async function showPlaces(uri: unknown, position: unknown, places: unknown): Promise<void> {
  const from = placeOf(uri, position);
  if (!from || !Array.isArray(places)) return;
  const locations = places.flatMap(
    (place: { readonly uri?: unknown; readonly range?: { readonly start?: unknown } }) => {
      const start = placeOf(place?.uri, place?.range?.start);
      return start ? [new vscode.Location(start.uri, start.position)] : [];
    },
  );
  await vscode.commands.executeCommand('editor.action.showReferences', from.uri, from.position, locations);
}

/** Opens what a search found: a document of the almanac, or the place in a person's own. */
export async function openFound(
  documents: DocumentPanel,
  id: string,
  origin?: SearchResult['origin'],
): Promise<void> {
  if (!origin) return documents.open(id);
  const place = new vscode.Position(origin.line, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(origin.uri), {
    selection: new vscode.Range(place, place),
  });
}
