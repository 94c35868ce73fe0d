/** The language client for a server in a process of its own. A bundle by itself: it is read when the server starts. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, serveFiles } from './connection';
import type { Launch } from './server';

class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false); // the status item tells, no popup does
  }
}

export const launch: Launch = async (surroundings, failed) => {
  const module = vscode.Uri.joinPath(surroundings.extension, 'dist/server.js').fsPath;
  const transport = TransportKind.ipc;
  const client = new QuietClient(
    'serverlessAlmanac',
    'Serverless Almanac',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
    },
    clientOptions(surroundings, failed),
  );
  serveFiles(client, surroundings);
  return client;
};
