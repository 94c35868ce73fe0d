import * as vscode from 'vscode';
import { readAsset } from './workspace-files';

/** Writes the example application into a folder that the person chooses, and opens its template. */
export async function createExample(extension: vscode.Uri): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
    openLabel: vscode.l10n.t('Create Here'),
    title: vscode.l10n.t('Folder for the Example Application'),
  });
  const parent = chosen?.[0];
  if (!parent) return;
  const folder = await freeName(parent, 'serverless-shop');
  const files = JSON.parse(await readAsset(extension, 'example.json')) as Readonly<Record<string, string>>;
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  }
  if (vscode.workspace.getWorkspaceFolder(folder)) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'template.yaml'));
  } else {
    const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  }
}

/** `serverless-shop`, or `serverless-shop-2` where that is taken; nothing is ever written over. */
async function freeName(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([entry]) => entry));
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  return vscode.Uri.joinPath(parent, free);
}
