import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createAlmanac } from '../almanac/almanac';
import { assetsFromClient, filesFromClient } from '../lsp/files-from-client';
import { serve } from '../lsp/server';
import { partsOf } from './parts';
import { today } from './today';

declare const self: DedicatedWorkerGlobalScope;

/** The language server as a web worker: it has no disk, so it asks the editor for files and for its own data. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve({
  connection,
  almanac: createAlmanac(partsOf(assetsFromClient(connection), line => connection.console.error(line))),
  files: () => filesFromClient(connection),
  today,
  soon: task => void setTimeout(task, 0),
});
