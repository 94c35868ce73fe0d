/** What the language client is made of, whatever the transport. Read when the server is first needed. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  assetRequest,
  type InitializationOptions,
  listFolderRequest,
  readFileRequest,
} from '../../server/src/lsp/protocol';
import { withDocumentLinks } from './document/links';
import { handlerLanguages, noteLanguages, templateLanguages } from './recognise';
import { listFolder, readAsset, readText } from './workspace-files';

export interface Surroundings {
  readonly log: vscode.LogOutputChannel;
  /** The server has no disk of its own: it runs in a worker. */
  readonly noDisk: boolean;
  /** Where the extension is installed; the almanac's data is in its `dist`. */
  readonly extension: vscode.Uri;
  /** Where the extension may keep what concerns this workspace; missing where none is open. */
  readonly storage?: vscode.Uri | undefined;
}

export function clientOptions(
  { log, noDisk, storage }: Surroundings,
  failed: (message: string) => void,
): LanguageClientOptions {
  return {
    documentSelector: [...templateLanguages, ...handlerLanguages, ...noteLanguages].map(language => ({
      language,
    })),
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      filesFromClient: noDisk || !workspaceIsOnDisk(),
      ...(storage?.scheme === 'file' ? { cacheFolder: storage.toString() } : {}),
    } satisfies InitializationOptions,
    initializationFailedHandler: error => {
      failed(String(error));
      return false;
    },
    errorHandler: restartAfterCrash(failed),
    middleware,
    markdown: { isTrusted: { enabledCommands: ['serverlessAlmanac.openDocument'] }, supportHtml: false },
  };
}

function workspaceIsOnDisk(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).every(folder => folder.uri.scheme === 'file');
}

const crashesAllowed = 5;
const crashesWithin = 3 * 60_000;

/** Starts the server again after a crash, with the documents that are open; gives up when it keeps on crashing. */
function restartAfterCrash(failed: (message: string) => void): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      crashes.push(now);
      const recent = crashes.filter(at => now - at < crashesWithin);
      if (recent.length < crashesAllowed) return { action: CloseAction.Restart, handled: true };
      failed(vscode.l10n.t('The language server stopped {0} times in three minutes.', recent.length));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Views of the past: what is wrong there cannot be put right. */
const readOnlySchemes = new Set([
  'git',
  'gitlens',
  'review',
  'scm-history-item',
  'vscode-local-history',
  'output',
]);

const middleware: Middleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const part of hover?.contents ?? []) {
      if (part instanceof vscode.MarkdownString) part.value = withDocumentLinks(part.value);
    }
    return hover;
  },
  async resolveCompletionItem(item, token, next) {
    const resolved = await next(item, token);
    const text = resolved?.documentation;
    if (text instanceof vscode.MarkdownString) text.value = withDocumentLinks(text.value);
    return resolved;
  },
  handleDiagnostics(uri, diagnostics, next) {
    next(uri, readOnlySchemes.has(uri.scheme) ? [] : diagnostics);
  },
};

/** Answers the server's questions for files of the workspace and for the almanac's own data. */
export function serveFiles(client: BaseLanguageClient, { extension }: Surroundings): void {
  client.onRequest(readFileRequest, ({ uri }: { uri: string }) => readText(vscode.Uri.parse(uri)));
  client.onRequest(listFolderRequest, ({ uri }: { uri: string }) => listFolder(vscode.Uri.parse(uri)));
  client.onRequest(assetRequest, ({ name }: { name: string }) => readAsset(extension, name));
}
