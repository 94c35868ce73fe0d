import * as vscode from 'vscode';
import { copyFact, copyFactWithSource, insertFact, openSource } from './actions';
import type { FactBook } from './book';
import { createLimitsTree, type LimitsNode, type LimitsTree } from './limits-tree';

/** The Limits view with its commands. */
export function createLimitsView(book: FactBook): vscode.Disposable & { refresh(): void } {
  const tree = createLimitsTree(book);
  const view = vscode.window.createTreeView('serverlessAlmanac.limits', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });

  async function filter(words: string): Promise<void> {
    tree.filter(words);
    await vscode.commands.executeCommand('setContext', 'serverlessAlmanac.limitsFiltered', tree.words !== '');
    if (!tree.words) {
      view.message = undefined;
      return;
    }
    const { shown, all } = await tree.count();
    view.message = vscode.l10n.t('{0} of {1} figures for “{2}”', shown, all, tree.words);
  }

  const onFact = (id: string, act: (fact: Extract<LimitsNode, { kind: 'fact' }>['fact']) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (node?: LimitsNode) => {
      const chosen = node ?? view.selection[0];
      if (chosen?.kind === 'fact') await act(chosen.fact);
    });

  const commands = [
    vscode.commands.registerCommand('serverlessAlmanac.filterLimits', () => askForFilter(tree, filter)),
    vscode.commands.registerCommand('serverlessAlmanac.clearLimitsFilter', () => filter('')),
    onFact('serverlessAlmanac.copyFact', copyFact),
    onFact('serverlessAlmanac.copyFactWithSource', copyFactWithSource),
    onFact('serverlessAlmanac.insertFact', insertFact),
    onFact('serverlessAlmanac.openFactSource', openSource),
  ];
  return {
    refresh: () => tree.refresh(),
    dispose: () => vscode.Disposable.from(view, ...commands).dispose(),
  };
}

/** Filters while the words are typed; escape brings back what was shown before. */
function askForFilter(tree: LimitsTree, filter: (words: string) => Promise<void>): void {
  const before = tree.words;
  let accepted = false;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Limits');
  input.placeholder = vscode.l10n.t('Words of a limit, a price or a default: timeout, payload, per million…');
  input.value = before;
  input.onDidChangeValue(filter);
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(async () => {
    input.dispose();
    if (!accepted) await filter(before);
  });
  input.show();
}
