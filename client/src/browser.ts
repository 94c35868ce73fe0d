/** The client in a browser: the server is a worker, and asks the editor for files. */
import * as vscode from 'vscode';
import { type Api, activateAlmanac } from './extension';

export function activate(context: vscode.ExtensionContext): Api {
  return activateAlmanac(context, {
    noDisk: true,
    async launch(options) {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      class QuietClient extends LanguageClient {
        override error(message: string, data?: unknown): void {
          super.error(message, data, false); // the status item tells, no popup does
        }
      }
      const program = vscode.Uri.joinPath(context.extensionUri, 'dist/server-browser.js');
      return new QuietClient(
        'serverlessAlmanac',
        'Serverless Almanac',
        async () => new Worker(program.toString(true)),
        options,
      );
    },
  });
}
