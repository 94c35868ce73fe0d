import * as vscode from 'vscode';
import { templateLanguages } from './recognise';
import type { Server } from './server';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('serverlessAlmanac');

/** Applies every safe fix before a template is saved, where the person asked for it. */
export function fixAllOnSave(server: Server): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument(event => {
    const { document, reason } = event;
    const wanted =
      vscode.workspace.getConfiguration('serverlessAlmanac', document).get('fixAllOnSave') === true;
    if (!wanted || !server.running || reason !== vscode.TextDocumentSaveReason.Manual) return;
    if (templateLanguages.includes(document.languageId)) event.waitUntil(safeFixes(document));
  });
}

async function safeFixes(document: vscode.TextDocument): Promise<readonly vscode.TextEdit[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    fixAll.value,
    1,
  );
  return actions
    .filter(action => action.kind && fixAll.contains(action.kind))
    .flatMap(action => action.edit?.get(document.uri) ?? []);
}
