import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAlmanac } from '../almanac/almanac';
import { filesFromClient } from '../lsp/files-from-client';
import { serve } from '../lsp/server';
import { bundledAssets, filesOnDisk } from './disk';
import { keptLines } from './kept-lines';
import { partsOf } from './parts';
import { today } from './today';

/** The language server as a process: over IPC from VS Code, over stdio from all else. */
export function serveProcess(): void {
  const connection = createConnection(ProposedFeatures.all);
  serve({
    connection,
    almanac: createAlmanac(partsOf(bundledAssets(__dirname), line => connection.console.error(line))),
    files: ({ folders, fromClient }) =>
      fromClient
        ? filesFromClient(connection)
        : filesOnDisk(() => folders().flatMap(uri => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []))),
    today,
    soon: task => void setImmediate(task),
    cache: folder => keptLines(join(fileURLToPath(folder), 'own-documents.jsonl')),
  });
}
