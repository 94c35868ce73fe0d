import * as vscode from 'vscode';
import {
  handlerLanguages,
  lookedAt,
  looksLikeTemplate,
  noteLanguages,
  templateLanguages,
  templateNames,
} from './recognise';
import type { Server } from './server';
import { readText } from './workspace-files';

/** Starts the server when a document is opened, or typed, that it can say something about; until then it costs nothing. */
export function startWhenNeeded(server: Server): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const foldersLookedAt = new Set<string>();

  async function look(document: vscode.TextDocument): Promise<void> {
    if (server.running || !(await concernsUs(document))) return;
    stop();
    void vscode.commands.executeCommand('setContext', 'serverlessAlmanac.sawTemplate', true);
    await server.start().catch(() => undefined); // the status item tells
  }

  async function concernsUs(document: vscode.TextDocument): Promise<boolean> {
    if (templateLanguages.includes(document.languageId)) return looksLikeTemplate(headOf(document));
    if (noteLanguages.includes(document.languageId)) return namesOwnDocuments();
    return (
      handlerLanguages.includes(document.languageId) &&
      (await hasTemplateAbove(document.uri, foldersLookedAt))
    );
  }

  function stop(): void {
    for (const listener of listeners.splice(0)) listener.dispose();
  }

  listeners.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (
        templateLanguages.includes(document.languageId) &&
        contentChanges.some(({ text }) => text.includes(':'))
      )
        look(document);
    }),
  );
  for (const document of vscode.workspace.textDocuments) look(document);
  return { dispose: stop };
}

/** The person has named documents of their own, among which this one may be. */
function namesOwnDocuments(): boolean {
  const globs = vscode.workspace.getConfiguration('serverlessAlmanac').get<unknown>('knowledge.documents');
  return Array.isArray(globs) && globs.length > 0;
}

/** The first characters of a document, without making one string of a large one. */
function headOf(document: vscode.TextDocument): string {
  const lines = document.getText(new vscode.Range(0, 0, Math.min(document.lineCount, 2_000), 0));
  return lines.slice(0, lookedAt);
}

/** A template stands beside the handler or in a folder above it, up to the workspace's own. */
async function hasTemplateAbove(handler: vscode.Uri, seen: Set<string>): Promise<boolean> {
  const top = vscode.workspace.getWorkspaceFolder(handler)?.uri;
  if (!top) return false;
  for (let folder = vscode.Uri.joinPath(handler, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    if (seen.has(folder.toString())) return false;
    seen.add(folder.toString());
    for (const name of templateNames) {
      const text = await readText(vscode.Uri.joinPath(folder, name));
      if (text !== null && looksLikeTemplate(text)) return true;
    }
    if (folder.path.length <= top.path.length) return false;
  }
}
