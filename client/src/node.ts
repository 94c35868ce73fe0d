/** The client beside a disk: the server is a process of its own. */
import * as vscode from 'vscode';
import { type Api, activateAlmanac } from './extension';

export function activate(context: vscode.ExtensionContext): Api {
  return activateAlmanac(context, {
    noDisk: false,
    async launch(options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      class QuietClient extends LanguageClient {
        override error(message: string, data?: unknown): void {
          super.error(message, data, false); // the status item tells, no popup does
        }
      }
      const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.js').fsPath;
      const transport = TransportKind.ipc;
      return new QuietClient(
        'serverlessAlmanac',
        'Serverless Almanac',
        {
          run: { module, transport },
          debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
        },
        options,
      );
    },
  });
}
