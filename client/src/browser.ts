/** The client in a browser: the server is a worker, and asks the editor for files. */
import * as vscode from 'vscode';
import { type Api, activateAlmanac } from './extension';

export function activate(context: vscode.ExtensionContext): Api {
  return activateAlmanac(context, {
    noDisk: true,
    async launch(options) {
      const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
        'vscode-languageclient/browser'
      );
      let worker: Worker | undefined;
      class QuietClient extends LanguageClient {
        override error(message: string, data?: unknown): void {
          super.error(message, data, false); // the status item tells, no popup does
        }
        override async dispose(timeout?: number): Promise<void> {
          await super.dispose(timeout);
          worker?.terminate();
        }
      }
      const start = async () => {
        worker?.terminate();
        worker = await startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist/server-browser.js'));
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      return new QuietClient('serverlessAlmanac', 'Serverless Almanac', start, options);
    },
  });
}

/** A worker cannot be started from an extension that lies on a remote machine, but it can from a copy of its text. */
async function startWorker(program: vscode.Uri): Promise<Worker> {
  if (program.scheme !== 'vscode-remote') return new Worker(program.toString(true));
  const text = await vscode.workspace.fs.readFile(program);
  return new Worker(URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' })));
}
