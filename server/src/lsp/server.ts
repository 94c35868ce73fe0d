import type { Connection, InitializeResult } from 'vscode-languageserver';
import type { Almanac } from '../almanac/almanac';
import type { Files } from '../almanac/files';
import { answerAnnotations } from './annotations';
import { answerCodeActions, codeActionKinds } from './code-actions';
import { answerCompletion, completionTriggers } from './completion';
import { answerHover } from './hover';
import { answerLookups } from './lookups';
import { answerNavigation } from './navigation';
import { type InitializationOptions, type Settings, type Status, statusNotification } from './protocol';
import { createSession } from './session';
import { answerTools } from './tools';

/** What a host brings to serve one editor. */
export interface ServerHost {
  readonly connection: Connection;
  readonly almanac: Almanac;
  /** Files inside the folders the editor has open. @param fromClient to be asked of the editor. */
  files(options: { readonly folders: () => readonly string[]; readonly fromClient: boolean }): Files;
  today(): string;
  /** Milliseconds since 1970; the machine's own clock when missing. */
  now?(): number;
  soon(task: () => void): void;
}

const section = 'serverlessAlmanac';

/** Serves the Language Server Protocol on a connection until it closes. */
export function serve({ connection, almanac, files, today, now = Date.now, soon }: ServerHost): void {
  let closed = false;
  connection.onShutdown(() => {
    closed = true;
  });
  connection.onInitialize((params): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { workspace } = params.capabilities;
    let folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
    const session = createSession({
      connection,
      almanac,
      files: files({ folders: () => folders, fromClient: options.filesFromClient === true }),
      today,
      now,
      soon,
    });
    const asksConfiguration = workspace?.configuration === true;
    const configure = async (sent?: unknown) => {
      const settings = asksConfiguration
        ? await connection.workspace.getConfiguration(section)
        : (sent as Record<string, unknown> | undefined)?.[section];
      session.configure((settings ?? {}) as Settings);
    };
    connection.onInitialized(() => {
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration) unlessGone(session.watchFiles());
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folders = [...folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        });
      }
      unlessGone(configure());
      unlessGone(tellStatus());
    });
    connection.onDidChangeConfiguration(({ settings }) => configure(settings));
    answerCodeActions(session);
    answerHover(session);
    answerCompletion(session, params.capabilities, params.clientInfo?.name ?? '');
    answerAnnotations(session);
    answerLookups(session);
    answerNavigation(session);
    answerTools(session, () => folders);
    session.onFindings((uri, sources, findings) => {
      const told = tellStatus({
        uri,
        resources: sources.templates[0]?.everyResource.size ?? 0,
        functions: sources.projects[0]?.functions.length ?? 0,
        problems: findings.length,
      });
      unlessGone(told);
    });
    session.listen();
    return {
      capabilities: {
        textDocumentSync: session.sync,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: { label: 'Serverless Almanac' },
        documentLinkProvider: {},
        selectionRangeProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        codeActionProvider: { codeActionKinds },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'Serverless Almanac' },
    };
  });
  connection.listen();

  /** An editor that closes while it is being told something has nothing to complain of. */
  function unlessGone(telling: Promise<unknown>): void {
    telling.catch(error => {
      if (!closed) connection.console.error(String(error?.stack ?? error));
    });
  }

  async function tellStatus(about: Partial<Status> = {}): Promise<void> {
    const facts = await almanac.facts();
    const status: Status = {
      state: 'ready',
      documents: 0,
      facts: facts.all.length,
      checked: facts.checked,
      ...about,
    };
    await connection.sendNotification(statusNotification, status);
  }
}
