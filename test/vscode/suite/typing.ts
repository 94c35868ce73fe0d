import * as vscode from 'vscode';

/** Replaces words of a document as a person who types over them would. */
export async function edit(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`no ${words} in ${document.uri.path}`);
  const change = new vscode.WorkspaceEdit();
  change.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + words.length)),
    by,
  );
  await vscode.workspace.applyEdit(change);
}
