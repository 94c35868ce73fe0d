/** The example shop as the editor sees it. Places are found by their words, never by counting. */
import * as vscode from 'vscode';
import { eventually } from '../runner';

export function fileOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileOf(path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** A new document beside the others, never saved. */
export async function openText(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Where `words` begin in a document, searched for after `after`; `into` characters further on. */
export function placeOf(
  document: vscode.TextDocument,
  words: string,
  { after = '', into = 0 } = {},
): vscode.Position {
  const text = document.getText();
  const from = after ? text.indexOf(after) : 0;
  const at = text.indexOf(words, from);
  if (from < 0 || at < 0)
    throw new Error(`no ${words}${after ? ` after ${after}` : ''} in ${document.uri.path}`);
  return document.positionAt(at + into);
}

/** What the almanac says there, once it says something. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return eventually('hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap(hover =>
      hover.contents.map(part => (typeof part === 'string' ? part : part.value)),
    );
    return text.length ? text.join('\n') : undefined;
  });
}

/** The almanac's problems in a document, each as `severity rule: the text that is marked`, in the order of the text. */
export function problemsOf(document: vscode.TextDocument): readonly string[] {
  return diagnosticsOf(document).map(
    ({ severity, code, range }) => `${severities[severity]} ${ruleOf(code)}: ${document.getText(range)}`,
  );
}

export function diagnosticsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source?.toLowerCase().includes('almanac'))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

const severities = ['error', 'warning', 'information', 'hint'];

export function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The problems once they are so many, or what they are when time is over: a list is a better complaint than a number. */
export async function problemsWhen(
  document: vscode.TextDocument,
  fits: (problems: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return eventually('problems that fit', () => {
    const problems = problemsOf(document);
    return fits(problems) ? problems : undefined;
  }).catch(() => problemsOf(document));
}

export async function actionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  );
}

export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Undoes what a test typed, so that the next one finds the file as it was. */
export async function restore(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
