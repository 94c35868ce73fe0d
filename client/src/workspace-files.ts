/** The files a server without a disk may see: those of the workspace, and the almanac's own data. Never anything else. */
import * as vscode from 'vscode';

/** Bytes; a larger file is no handler and no template. */
export const largestFile = 5 * 1024 * 1024;

/** The text of a file of the workspace; `null` when there is none, it is too large, or it is no text. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  const file = await insideWorkspace(uri);
  if (file?.type !== vscode.FileType.File || file.size > largestFile) return null;
  const bytes = await vscode.workspace.fs.readFile(file.uri);
  return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
}

export interface ListedEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly size?: number;
}

/** What a folder of the workspace holds; `null` when there is none. Sizes are left out: asking for each would be slow. */
export async function listFolder(uri: vscode.Uri): Promise<readonly ListedEntry[] | null> {
  const folder = await insideWorkspace(uri);
  if (folder?.type !== vscode.FileType.Directory) return null;
  const entries = await vscode.workspace.fs.readDirectory(folder.uri);
  return entries.map(([name, type]) => ({
    name,
    kind: type & vscode.FileType.Directory ? 'folder' : 'file',
  }));
}

/** One of the almanac's data files. */
export async function readAsset(extension: vscode.Uri, name: string): Promise<string> {
  if (!isAssetName(name)) throw new Error(`${name} is not a data file of the almanac`);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
  return new TextDecoder().decode(bytes);
}

/** `schema/lambda.json`: relative, of plain names only. */
function isAssetName(name: string): boolean {
  return name.length < 256 && name.split('/').every(part => /^\w[\w.-]*$/.test(part));
}

/** The file or folder, when it lies in a folder of the workspace and no symbolic link on the way leads out of it. */
async function insideWorkspace(
  uri: vscode.Uri,
): Promise<{ uri: vscode.Uri; type: vscode.FileType; size: number } | undefined> {
  const clean = vscode.Uri.joinPath(uri, '.'); // takes out `..`
  const folder = vscode.workspace.getWorkspaceFolder(clean);
  if (!folder) return undefined;
  try {
    const below = clean.path.slice(folder.uri.path.length).split('/').filter(Boolean);
    for (let depth = 1; depth < below.length; depth++) {
      const above = vscode.Uri.joinPath(folder.uri, ...below.slice(0, depth));
      if ((await vscode.workspace.fs.stat(above)).type & vscode.FileType.SymbolicLink) return undefined;
    }
    const { type, size } = await vscode.workspace.fs.stat(clean);
    return { uri: clean, type, size };
  } catch {
    return undefined; // there is no such file
  }
}
