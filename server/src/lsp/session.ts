import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Almanac } from '../almanac/almanac';
import type { Files } from '../almanac/files';
import type { Sources } from '../almanac/sources';
import { isNoteName } from '../almanac/stale-notes';
import { gatherTemplatesNaming } from '../almanac/templates-nearby';
import type { Finding } from '../rules/rule';
import { linesBy } from './convert';
import { diagnosticOf } from './diagnostics';
import type { OwnDocuments } from './own-documents';
import type { Settings } from './protocol';

/** What one editor window has open, and what the almanac knows of it. */
export interface Session {
  readonly connection: Connection;
  readonly almanac: Almanac;
  /** Open documents as they are typed, all else as it is on disk. */
  readonly files: Files;
  readonly settings: Settings;
  /** What was read of a person's own documents. */
  readonly own: Pick<OwnDocuments, 'matches' | 'count' | 'settle'>;
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** The text of an open document. */
  textOf(uri: string): string | undefined;
  /** The template in that document, gathered from its present text; `undefined` for all that is no template. */
  template(uri: string): Promise<Sources | undefined>;
  /** The templates that a document belongs to: itself, or those whose functions name it as their handler. */
  templatesFor(uri: string): Promise<readonly Sources[]>;
  /** What was last found in a document, by whichever template. */
  findings(uri: string): readonly Finding[];
  log(line: string): void;
}

/** What the hosts bring: a clock, files, the line to the editor. */
export interface SessionHost {
  readonly connection: Connection;
  readonly almanac: Almanac;
  readonly files: Files;
  readonly own: Session['own'];
  today(): string;
  now(): number;
  /** Runs when the session has nothing more urgent to do. */
  soon(task: () => void): void;
}

interface Known {
  readonly version: number;
  readonly sources: Promise<Sources | undefined>;
}

/** Longer lists help nobody and take the editor seconds to draw. */
const mostDiagnostics = 1000;

export interface OpenSession extends Session {
  /** Capabilities of the document synchronisation, for the answer to `initialize`. */
  readonly sync: { readonly openClose: true; readonly change: TextDocumentSyncKind; readonly save: false };
  configure(settings: Settings): void;
  /** Asks the client to tell of changes on disk; until then what was read is believed for a moment only. */
  watchFiles(): Promise<void>;
  listen(): void;
  onFindings(listener: (uri: string, sources: Sources, findings: readonly Finding[]) => void): void;
  /** A document was opened, typed in or closed. */
  onEdited(listener: (uri: string) => void): void;
  onChangedOnDisk(listener: (uris: readonly string[]) => void): void;
}

export function createSession({
  connection,
  almanac,
  files: disk,
  own,
  today,
  now,
  soon,
}: SessionHost): OpenSession {
  const documents = new TextDocuments(TextDocument);
  const known = new Map<string, Known>();
  const latest = new Map<string, Sources>();
  /** Document → template → what that template's check found in it. */
  const found = new Map<string, Map<string, readonly Finding[]>>();
  /** What the editor was last told of a document. */
  const lastTold = new Map<string, string>();
  const onDisk = new Map<string, { readonly text: Promise<string | undefined>; readonly at: number }>();
  /** The folders that were looked into; forgotten when anything on disk changes. */
  const listed = new Map<
    string,
    { readonly entries: ReturnType<NonNullable<Files['list']>>; readonly at: number }
  >();
  const waiting = new Set<string>();
  const listeners: ((uri: string, sources: Sources, findings: readonly Finding[]) => void)[] = [];
  const editListeners: ((uri: string) => void)[] = [];
  const diskListeners: ((uris: readonly string[]) => void)[] = [];
  let settings: Settings = {};
  let watched = false;
  /** Nothing is judged before the editor has said how: problems that vanish again are false alarms. */
  let configured = false;
  let version = 0;

  const canonical = (uri: string) => {
    try {
      return decodeURIComponent(uri).toLowerCase().startsWith('file:///') ? decodeURIComponent(uri) : uri;
    } catch {
      return uri; // a lone percent sign
    }
  };
  const open = (uri: string) => {
    const document = documents.get(uri);
    if (document) return document;
    const wanted = canonical(uri);
    return documents.all().find(one => canonical(one.uri) === wanted);
  };

  const files: Files = {
    read(uri) {
      const document = open(uri);
      if (document) return Promise.resolve(document.getText());
      const key = canonical(uri);
      const cached = onDisk.get(key);
      const moment = performance.now();
      if (cached && (watched || moment - cached.at < believedFor)) return cached.text;
      const text = disk.read(uri);
      onDisk.set(key, { text, at: moment });
      return text;
    },
    ...(disk.list
      ? {
          list(uri) {
            const cached = listed.get(uri);
            const moment = performance.now();
            if (cached && (watched || moment - cached.at < believedFor)) return cached.entries;
            const entries = disk.list!(uri);
            listed.set(uri, { entries, at: moment });
            return entries;
          },
        }
      : {}),
  };

  async function template(uri: string): Promise<Sources | undefined> {
    if (isNoteName(uri)) return undefined;
    const document = open(uri);
    const text = document?.getText() ?? (await files.read(uri));
    if (text === undefined || !mayBeTemplate(text)) return undefined;
    const before = known.get(uri);
    if (before && before.version === version) return before.sources;
    // One gathering after the other: the next takes over what the one before it leaves.
    const sources = (before?.sources ?? Promise.resolve(undefined))
      .catch(() => undefined)
      .then(() => almanac.gather(files, uri, open(uri)?.getText() ?? text, latest.get(uri)));
    known.set(uri, { version, sources });
    const gathered = await sources;
    if (gathered) latest.set(uri, gathered);
    else latest.delete(uri);
    return gathered;
  }

  async function templatesFor(uri: string): Promise<readonly Sources[]> {
    const own = await template(uri);
    if (own) return [own];
    const naming = [...latest.values()].filter(sources =>
      [...sources.texts.keys()].some(handler => canonical(handler) === canonical(uri)),
    );
    if (naming.length)
      return (await Promise.all(naming.map(sources => template(sources.uri)))).flatMap(
        sources => sources ?? [],
      );
    const nearby = await gatherTemplatesNaming(uri, files, template);
    return nearby.filter(sources =>
      [...sources.texts.keys()].some(handler => canonical(handler) === canonical(uri)),
    );
  }

  function check(uri: string): void {
    if (waiting.has(uri) || !configured) return;
    waiting.add(uri);
    soon(() => {
      waiting.delete(uri);
      checkNow(uri).catch(error =>
        connection.console.error(`check of ${uri}: ${String(error?.stack ?? error)}`),
      );
    });
  }

  async function checkNotes(uri: string): Promise<void> {
    const document = open(uri);
    if (!document || settings.diagnostics?.enabled === false) return forget(uri);
    const findings = await almanac.judgeNotes(uri, document.getText(), settings.rules);
    found.set(uri, new Map([[uri, findings]]));
    publish(uri);
  }

  async function checkNow(uri: string): Promise<void> {
    if (own.matches(uri)) return checkNotes(uri);
    const all = await templatesFor(uri);
    if (all.length === 0) forget(uri);
    for (const sources of all) {
      if (settings.diagnostics?.enabled === false) {
        forget(sources.uri);
        continue;
      }
      const options = settings.rules ? { today: today(), rules: settings.rules } : { today: today() };
      const findings = almanac.check(sources, options);
      const touched = new Set(
        [...found].filter(([, byTemplate]) => byTemplate.has(sources.uri)).map(([document]) => document),
      );
      for (const document of new Set([...touched, sources.uri, ...sources.texts.keys()])) {
        const byTemplate = found.get(document) ?? new Map<string, readonly Finding[]>();
        found.set(document, byTemplate);
        byTemplate.set(
          sources.uri,
          findings.filter(({ at }) => at.uri === document),
        );
        publish(document, sources);
      }
      for (const listener of listeners) listener(sources.uri, sources, findings);
    }
  }

  /** Shows what is known of a document, where it or its template is open. */
  function publish(uri: string, sources?: Sources): void {
    const byTemplate = found.get(uri) ?? new Map<string, readonly Finding[]>();
    const shown: Diagnostic[] = [];
    const seen = new Set<string>();
    for (const [templateUri, findings] of byTemplate) {
      if (!open(templateUri) && !open(uri)) continue;
      const lines = linesBy(
        document =>
          open(document)?.getText() ??
          sources?.texts.get(document) ??
          latest.get(templateUri)?.texts.get(document),
      );
      for (const finding of findings.slice(0, mostDiagnostics)) {
        const diagnostic = diagnosticOf(finding, uri, lines);
        const key = `${diagnostic.code} ${diagnostic.range.start.line}:${diagnostic.range.start.character} ${diagnostic.message}`;
        if (!seen.has(key)) shown.push(diagnostic);
        seen.add(key);
      }
    }
    const document = open(uri);
    // A file that is not being edited is told of when something about it changes.
    const told = JSON.stringify([document?.version, shown]);
    if (told === lastTold.get(uri) || (shown.length === 0 && !document && !lastTold.has(uri))) return;
    if (shown.length === 0 && !document) lastTold.delete(uri);
    else lastTold.set(uri, told);
    void connection.sendDiagnostics({
      uri: document?.uri ?? uri,
      diagnostics: shown,
      ...(document ? { version: document.version } : {}),
    });
  }

  /** A document that is closed, or no template any more, takes back what it said. */
  function forget(templateUri: string): void {
    for (const [uri, byTemplate] of found) {
      if (!byTemplate.delete(templateUri)) continue;
      if (byTemplate.size === 0) found.delete(uri);
      lastTold.delete(uri);
      void connection.sendDiagnostics({ uri: open(uri)?.uri ?? uri, diagnostics: [] });
    }
  }

  documents.onDidChangeContent(({ document }) => {
    version++;
    for (const listener of editListeners) listener(document.uri);
    check(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    version++;
    for (const listener of editListeners) listener(uri);
    onDisk.delete(canonical(uri));
    forget(uri);
    known.delete(uri);
    latest.delete(uri);
    for (const sources of latest.values()) if (sources.texts.has(uri)) check(sources.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    version++;
    listed.clear();
    for (const { uri } of changes) onDisk.delete(canonical(uri));
    for (const listener of diskListeners) listener(changes.map(({ uri }) => uri));
    for (const { uri } of documents.all()) check(uri);
  });

  return {
    connection,
    almanac,
    files,
    own,
    today,
    now,
    template,
    templatesFor,
    get settings() {
      return settings;
    },
    textOf: uri => open(uri)?.getText(),
    findings: uri => [...(found.get(uri)?.values() ?? [])].flat(),
    log: line => connection.console.error(line),
    sync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    configure(next) {
      settings = next;
      configured = true;
      version++;
      for (const { uri } of documents.all()) check(uri);
    },
    async watchFiles() {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,py,yaml,yml,json}' }],
      });
      watched = true;
    },
    onFindings: listener => void listeners.push(listener),
    onEdited: listener => void editListeners.push(listener),
    onChangedOnDisk: listener => void diskListeners.push(listener),
    listen: () => documents.listen(connection),
  };
}

/** Milliseconds for which a file read from disk is believed to be the same where nobody tells of changes. */
const believedFor = 2000;

/** A cheap look before a document is parsed: most YAML and JSON in a workspace are no templates. */
function mayBeTemplate(text: string): boolean {
  return text.includes('Resources') || text.includes('AWSTemplateFormatVersion') || text.includes('AWS::');
}
