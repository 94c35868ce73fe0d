import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createAlmanac } from '../../server/src/almanac/almanac';
import { serve } from '../../server/src/lsp/server';
import { partsOf } from '../../server/src/main/parts';
import { memoryFiles } from './files';
import { assets } from './root';
import { today } from './rule';

export const app = 'file:///app/';

/** A client of the real server, over the real protocol, with files in memory. */
export interface Client {
  readonly connection: ProtocolConnection;
  open(path: string, text: string, languageId?: string): Promise<void>;
  /** Replaces the first `from` in an open document by `to`, as typing would. */
  edit(path: string, from: string, to: string): Promise<void>;
  close(path: string): Promise<void>;
  textOf(path: string): string;
  /** The next diagnostics of a document that meet the condition; waits for them. */
  diagnostics(
    path: string,
    condition?: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** A request about the place marked by `find`: the cursor stands at its `|`, or at its start. */
  at<T>(method: string, path: string, find: string, more?: object): Promise<T>;
  actions(path: string, find: string): Promise<readonly CodeAction[]>;
  stop(): Promise<void>;
}

/** Waits for anything longer than this mean that it never comes. */
const patience = 10_000;

export async function startServer(
  files: Readonly<Record<string, string>> = {},
  settings: object = {},
): Promise<Client> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve({
    connection: server,
    almanac: createAlmanac(
      partsOf(assets, line => {
        throw new Error(line);
      }),
    ),
    files: () => memoryFiles(files, app),
    today: () => today,
    now: () => Date.parse(`${today}T12:00:00Z`),
    soon: task => void setImmediate(task),
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const texts = new Map<string, { text: string; version: number }>();
  const published = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      published.set(uri, diagnostics);
      for (const look of waiting) look();
    },
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: app,
    workspaceFolders: [{ uri: app, name: 'app' }],
    capabilities: {
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: {
          completionItem: {
            snippetSupport: true,
            documentationFormat: ['markdown'],
            deprecatedSupport: true,
            tagSupport: { valueSet: [1] },
          },
        },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  await connection.sendNotification('initialized', {});

  const positionOf = (text: string, offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
  };
  const place = (path: string, find: string) => {
    const text = client.textOf(path);
    const bare = find.replace('|', '');
    const start = text.indexOf(bare);
    if (start < 0) throw new Error(`${path} has no ${bare}`);
    return positionOf(text, start + Math.max(find.indexOf('|'), 0));
  };
  const client: Client = {
    connection,
    textOf: path => texts.get(path)?.text ?? '',
    async open(path, text, languageId = path.endsWith('json') ? 'json' : 'yaml') {
      texts.set(path, { text, version: 1 });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: app + path, languageId, version: 1, text },
      });
    },
    async edit(path, from, to) {
      const { text, version } = texts.get(path)!;
      const start = text.indexOf(from);
      if (start < 0) throw new Error(`${path} has no ${from}`);
      const range = { start: positionOf(text, start), end: positionOf(text, start + from.length) };
      texts.set(path, {
        text: text.slice(0, start) + to + text.slice(start + from.length),
        version: version + 1,
      });
      published.delete(app + path);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: app + path, version: version + 1 },
        contentChanges: [{ range, text: to }],
      });
    },
    async close(path) {
      texts.delete(path);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: app + path } });
    },
    diagnostics(path, condition = () => true) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(
            new Error(
              `no such diagnostics of ${path}; the last were ${JSON.stringify(published.get(app + path))}`,
            ),
          );
        }, patience);
        const look = () => {
          const diagnostics = published.get(app + path);
          if (!diagnostics || !condition(diagnostics)) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve(diagnostics);
        };
        waiting.add(look);
        look();
      });
    },
    at: (method, path, find, more = {}) =>
      connection.sendRequest(method, {
        textDocument: { uri: app + path },
        position: place(path, find),
        ...more,
      }),
    async actions(path, find) {
      const position = place(path, find);
      return (await connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: app + path },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      })) as readonly CodeAction[];
    },
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
  return client;
}
