import * as vscode from 'vscode';
import type { ShownFact } from '../../../server/src/lsp/protocol';
import { copyFact, copyFactWithSource, insertFact } from '../facts/actions';
import type { FactBook } from '../facts/book';
import { iconOf } from '../facts/limits-tree';

interface FactItem extends vscode.QuickPickItem {
  readonly fact?: ShownFact;
}

/** Every figure in one list that the editor itself filters; choosing one opens the document that explains it. */
export async function lookUpLimit(book: FactBook, open: (document: string) => Promise<void>): Promise<void> {
  const buttons = [
    {
      button: { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy Fact') },
      act: copyFact,
    },
    {
      button: { iconPath: new vscode.ThemeIcon('link'), tooltip: vscode.l10n.t('Copy Fact with Source') },
      act: copyFactWithSource,
    },
    {
      button: { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert Value at Cursor') },
      act: insertFact,
    },
  ];
  const pick = vscode.window.createQuickPick<FactItem>();
  pick.title = vscode.l10n.t('Serverless Almanac: Look Up Limit');
  pick.placeholder = vscode.l10n.t('Words of a limit, a price or a default: timeout, payload, per million…');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  pick.onDidTriggerItemButton(async ({ item, button }) => {
    if (item.fact) await buttons.find(one => one.button === button)?.act(item.fact);
    pick.hide();
  });
  pick.onDidAccept(async () => {
    const document = pick.selectedItems[0]?.fact?.document;
    pick.hide();
    if (document) await open(document);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  pick.items = (await book.groups()).flatMap(({ service, facts }) => [
    { label: service, kind: vscode.QuickPickItemKind.Separator },
    ...facts.map(fact => ({
      label: `$(${iconOf(fact)}) ${fact.label}`,
      description: `${fact.shown} · ${service}`,
      detail: fact.note,
      fact,
      buttons: buttons.map(({ button }) => button),
    })),
  ]);
  pick.busy = false;
}
