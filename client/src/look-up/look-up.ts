import * as vscode from 'vscode';
import type { SearchResult, ShownFact } from '../../../server/src/lsp/protocol';
import { copyFact, insertFact } from '../facts/actions';
import type { FactBook } from '../facts/book';
import { iconOf } from '../facts/limits-tree';
import type { Server } from '../server';
import { excerpt } from './excerpt';
import type { Recent } from './recent';

interface Found extends vscode.QuickPickItem {
  readonly document: string;
  readonly fact?: ShownFact;
  readonly origin?: SearchResult['origin'];
}

export interface LookUp {
  /** Opens the search box, with words already in it where there are some. */
  show(words?: string): void;
}

export function createLookUp(
  server: Server,
  book: FactBook,
  recent: Recent,
  open: (document: string, origin?: SearchResult['origin']) => Promise<void>,
): LookUp {
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy Fact') };
  const insert = {
    iconPath: new vscode.ThemeIcon('insert'),
    tooltip: vscode.l10n.t('Insert Value at Cursor'),
  };

  async function item(result: SearchResult): Promise<Found> {
    const fact = result.fact && (await book.find(result.fact.id));
    const icon = result.origin ? 'note' : fact ? iconOf(fact) : 'book';
    return {
      label: `$(${icon}) ${result.title}`,
      description: result.origin ? vscode.l10n.t('{0} · your notes', result.service) : result.service,
      detail: fact ? `${fact.label}: ${fact.shown}` : excerpt(result.text, result.matched),
      alwaysShow: true,
      document: result.id,
      fact,
      origin: result.origin,
      buttons: fact ? [copy, insert] : [],
    };
  }

  function show(words = ''): void {
    const pick = vscode.window.createQuickPick<Found>();
    pick.title = vscode.l10n.t('Serverless Almanac: Look Up');
    pick.placeholder = vscode.l10n.t(
      'A limit, an error, a property, a question: timeout, 429, /tmp, how long can a function run',
    );
    keepOrder(pick);
    let asking: vscode.CancellationTokenSource | undefined;

    async function search(query: string): Promise<void> {
      asking?.cancel(); // only the newest words matter
      const turn = new vscode.CancellationTokenSource();
      asking = turn;
      pick.busy = true;
      const items = query.trim() ? await found(query, turn.token) : await recentlyOpened();
      if (turn.token.isCancellationRequested) return;
      pick.items = items;
      pick.busy = false;
    }

    async function found(query: string, token: vscode.CancellationToken): Promise<readonly Found[]> {
      try {
        const results = await server.search({ query, limit: 30 }, token);
        return await Promise.all(results.map(item));
      } catch (error) {
        return token.isCancellationRequested ? [] : [failure(error)];
      }
    }

    async function recentlyOpened(): Promise<readonly Found[]> {
      const heading: Found = {
        label: vscode.l10n.t('recently opened'),
        kind: vscode.QuickPickItemKind.Separator,
        document: '',
      };
      const opened = recent.list().map(({ id, title, service }) => ({
        label: `$(history) ${title}`,
        description: service,
        document: id,
        alwaysShow: true,
      }));
      return opened.length ? [heading, ...opened] : [];
    }

    pick.onDidChangeValue(search);
    pick.onDidTriggerItemButton(async ({ item, button }) => {
      if (!item.fact) return;
      if (button === insert) await insertFact(item.fact);
      else await copyFact(item.fact);
      pick.hide();
    });
    pick.onDidAccept(async () => {
      const chosen = pick.selectedItems[0];
      if (!chosen?.document) return;
      pick.hide();
      await open(chosen.document, chosen.origin);
    });
    pick.onDidHide(() => {
      asking?.cancel();
      pick.dispose();
    });
    pick.value = words;
    pick.show();
    search(words);
  }
  return { show };
}

function failure(error: unknown): Found {
  return {
    label: `$(error) ${vscode.l10n.t('The almanac does not answer')}`,
    detail: String(error),
    alwaysShow: true,
    document: '',
  };
}

/** Keeps the server's order, best first; the editor would sort by where the words stand in the label. */
function keepOrder(pick: vscode.QuickPick<Found>): void {
  if ('sortByLabel' in pick) Object.assign(pick, { sortByLabel: false });
}

/** What is looked up for an editor: what is selected, else the word at the cursor. */
export function wordsAtCursor(editor: vscode.TextEditor | undefined): string {
  if (!editor) return '';
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active, /[\w-]+(?:(?:::|[.:/])[\w-]+)*/)
    : selection;
  return range ? document.getText(range).replace(/\s+/g, ' ').trim().slice(0, 200) : '';
}
