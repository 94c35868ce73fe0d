import * as vscode from 'vscode';
import type { ShownFact } from '../../../server/src/lsp/protocol';
import { asLine, asMarkdown, asValue } from './words';

export async function copyFact(fact: ShownFact): Promise<void> {
  await copied(asLine(fact));
}

export async function copyFactWithSource(fact: ShownFact): Promise<void> {
  await copied(asMarkdown(fact));
}

export async function copied(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', firstLine(text)), 3_000);
}

/** Puts the value where the cursor is, in the editor used last. */
export async function insertFact(fact: ShownFact): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return copyFact(fact);
  await editor.edit(edit => {
    for (const selection of editor.selections) edit.replace(selection, asValue(fact));
  });
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
}

/** Opens the page that a fact was read from. */
export async function openSource(fact: ShownFact): Promise<void> {
  await openPage(fact.source);
}

/** Opens a page outside the editor. Only pages of the web: addresses come from documents that other people wrote. */
export async function openPage(address: string): Promise<void> {
  const uri = vscode.Uri.parse(address, true);
  if (uri.scheme === 'https' || uri.scheme === 'http') await vscode.env.openExternal(uri);
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
