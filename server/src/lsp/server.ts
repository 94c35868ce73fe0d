import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type InitializeResult,
} from 'vscode-languageserver';
import type { Almanac } from '../almanac/almanac';
import type { Files } from '../almanac/files';
import { answerAnnotations } from './annotations';
import { answerCodeActions, codeActionKinds } from './code-actions';
import { answerCompletion, completionTriggers } from './completion';
import { answerHover } from './hover';
import { answerLookups } from './lookups';
import { answerNavigation } from './navigation';
import { type Cache, createOwnDocuments, type OwnDocuments, type Progress } from './own-documents';
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
  /** Keeps what was read of a person's documents in a folder; left out by hosts that have none. */
  cache?(folder: string): Cache;
}

const section = 'serverlessAlmanac';

/** Serves the Language Server Protocol on a connection until it closes. */
export function serve({ connection, almanac, files, today, now = Date.now, soon, cache }: ServerHost): void {
  let closed = false;
  let lastAbout: Partial<Status> = {};
  let own: OwnDocuments | undefined;
  let watched: { readonly globs: string; readonly watching: Promise<Disposable> } | undefined;
  connection.onShutdown(() => {
    closed = true;
  });
  connection.onInitialize((params): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { workspace } = params.capabilities;
    let folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
    const disk = files({ folders: () => folders, fromClient: options.filesFromClient === true });
    own = createOwnDocuments({
      almanac,
      files: disk,
      folders: () => folders,
      textOf: uri => session.textOf(uri),
      soon,
      log: line => connection.console.warn(line),
      progress: () => progressOf(params.capabilities.window?.workDoneProgress === true),
      ...(cache && options.cacheFolder ? { cache: cache(options.cacheFolder) } : {}),
      changed: () => unlessGone(tellStatus()),
    });
    const session = createSession({ connection, almanac, files: disk, own, today, now, soon });
    session.onEdited(own.edited);
    session.onChangedOnDisk(own.changedOnDisk);
    const watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    const asksConfiguration = workspace?.configuration === true;
    const configure = async (sent?: unknown) => {
      const settings = asksConfiguration
        ? await connection.workspace.getConfiguration(section)
        : (sent as Record<string, unknown> | undefined)?.[section];
      const chosen = (settings ?? {}) as Settings;
      const globs = documentGlobs(chosen);
      own?.configure(globs);
      session.configure(chosen);
      if (watches) await watchDocuments(globs);
    };
    connection.onInitialized(() => {
      if (watches) unlessGone(session.watchFiles());
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folders = [...folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          own?.configure(documentGlobs(session.settings));
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
    answerLookups(session, () => folders);
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

  /** Changes of the documents that the globs name are told by the editor. */
  async function watchDocuments(globs: readonly string[]): Promise<void> {
    const wanted = JSON.stringify(globs);
    if (wanted === (watched?.globs ?? '[]')) return;
    const before = watched;
    const watching = connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map(globPattern => ({ globPattern })),
    });
    watched = { globs: wanted, watching };
    await Promise.all([watching, before?.watching.then(watcher => watcher.dispose())]);
  }

  async function progressOf(isShown: boolean): Promise<Progress> {
    const shown = isShown ? await connection.window.createWorkDoneProgress() : undefined;
    shown?.begin('Reading your documents', 0);
    return {
      report: (share, message) => shown?.report(Math.floor(share * 100), message),
      done: () => shown?.done(),
    };
  }

  async function tellStatus(about: Partial<Status> = lastAbout): Promise<void> {
    lastAbout = about;
    const facts = await almanac.facts();
    const status: Status = {
      state: own?.isReading ? 'busy' : 'ready',
      documents: own?.count ?? 0,
      facts: facts.all.length,
      checked: facts.checked,
      ...about,
    };
    await connection.sendNotification(statusNotification, status);
  }
}

/** The globs of the settings; whatever else stands there names nothing. */
function documentGlobs({ knowledge }: Settings): readonly string[] {
  const globs: unknown = knowledge?.documents;
  return Array.isArray(globs) ? globs.filter(glob => typeof glob === 'string').slice(0, 100) : [];
}
