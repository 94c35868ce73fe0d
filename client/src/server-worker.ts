/** The language client for a server in a worker beside the extension. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, serveFiles } from './connection';
import type { Launch } from './server';

class QuietClient extends LanguageClient {
  worker: Worker | undefined;

  /** The worker ends last: it must still answer that it is shutting down. */
  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.worker?.terminate();
    }
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false); // the status item tells, no popup does
  }
}

export const launch: Launch = async (surroundings, failed) => {
  const program = vscode.Uri.joinPath(surroundings.extension, 'dist/server-browser.js');
  const start = async () => {
    client.worker?.terminate(); // of a server that has crashed
    const worker = await startWorker(program);
    client.worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const options = clientOptions(surroundings, failed);
  const client = new QuietClient('serverlessAlmanac', 'Serverless Almanac', start, options);
  serveFiles(client, surroundings);
  return client;
};

/** A worker cannot be started from an extension that lies on a remote machine, but it can from a copy of its text. */
async function startWorker(program: vscode.Uri): Promise<Worker> {
  if (program.scheme !== 'vscode-remote') return new Worker(program.toString(true));
  const text = await vscode.workspace.fs.readFile(program);
  return new Worker(URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' })));
}
