import type { Connection } from 'vscode-languageserver';
import type { Assets, FileEntry, Files } from '../almanac/files';
import { assetRequest, listFolderRequest, readFileRequest } from './protocol';

/** Files as the editor sees them: where the server has no disk, or the workspace is not on one. */
export function filesFromClient(connection: Connection): Files {
  return {
    read: async uri => (await connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined,
    list: async uri =>
      (await connection.sendRequest<FileEntry[] | null>(listFolderRequest, { uri })) ?? undefined,
  };
}

/** The almanac's own data, through the editor. */
export function assetsFromClient(connection: Connection): Assets {
  return { read: name => connection.sendRequest<string>(assetRequest, { name }) };
}
