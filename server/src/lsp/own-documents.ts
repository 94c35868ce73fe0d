import picomatch from 'picomatch';
import type { Almanac } from '../almanac/almanac';
import type { Files } from '../almanac/files';
import {
  type FoundDocument,
  findOwnDocuments,
  isSame,
  type KeptDocument,
  keptIn,
  lineOf,
  type OwnGlobs,
  readFound,
} from '../almanac/own-documents';
import { joinUri, relativeUri } from '../text/uri';

/** Lines of text that a host keeps between starts. */
export interface Cache {
  lines(): AsyncIterable<string>;
  keep(lines: Iterable<string>): Promise<void>;
}

/** Tells a person how far something is that takes a while. */
export interface Progress {
  /** @param share from 0 to 1 */
  report(share: number, message: string): void;
  done(): void;
}

export interface OwnDocumentsHost {
  readonly almanac: Almanac;
  /** As they are on disk. */
  readonly files: Files;
  /** The folders that are open, as uris. */
  folders(): readonly string[];
  /** The text of an open document. */
  textOf(uri: string): string | undefined;
  /** Runs when there is nothing more urgent to do. */
  soon(task: () => void): void;
  log(line: string): void;
  progress(): Promise<Progress>;
  /** Left out where nothing can be kept between starts. */
  readonly cache?: Cache;
  /** How many there are, or whether they are being read, is another than before. */
  changed(): void;
}

/** A person's own documents: found by the globs of the settings, read in the background, kept current. */
export interface OwnDocuments {
  matches(uri: string): boolean;
  readonly count: number;
  readonly isReading: boolean;
  /** Reads what these globs name; what others named before is forgotten. */
  configure(globs: readonly string[]): void;
  /** Files that were written, made or deleted. */
  changedOnDisk(uris: readonly string[]): void;
  /** An open document that was typed in, or closed: it is read when it is next asked for. */
  edited(uri: string): void;
  /** After it, what was typed can be found. */
  settle(): Promise<void>;
}

/** Read by another version of the almanac, documents would be cut in other sections. */
const cacheVersion = 'own documents, as read by version 2';
/** Templates and handlers are what the almanac checks, not what it learns from. */
const neverNotes = /\.(?:ya?ml|jsonc?|template|[cm]?[jt]sx?|py)$/i;

export function createOwnDocuments(host: OwnDocumentsHost): OwnDocuments {
  const { almanac, files, log } = host;
  const held = new Map<string, KeptDocument>();
  const dirty = new Set<string>();
  const refused = new Map<string, string>();
  let globs: OwnGlobs | undefined;
  let asked = '';
  let generation = 0;
  let isReading = false;
  let isCacheRead = false;
  /** One thing after the other: what is read last is what holds. */
  let working = Promise.resolve();

  const then = (task: () => Promise<void>) => {
    working = working.then(task).catch(error => log(`own documents: ${String(error?.stack ?? error)}`));
    return working;
  };
  const turn = () => new Promise<void>(done => host.soon(done));

  /** The uri as it is found under; `undefined` for what the globs do not name. Editors write some signs otherwise. */
  function ownUri(uri: string): string | undefined {
    if (!globs || neverNotes.test(uri)) return undefined;
    for (const open of host.folders()) {
      const folder = open.endsWith('/') ? open : `${open}/`;
      const path = relativeUri(folder, uri);
      if (path !== uri && globs.matches(path)) return joinUri(folder, path);
    }
    return undefined;
  }

  async function hold(kept: KeptDocument): Promise<void> {
    (await almanac.library()).addDocument(kept.document);
    held.set(kept.uri, kept);
  }

  async function drop(uri: string): Promise<void> {
    if (!held.delete(uri)) return;
    (await almanac.library()).removeDocument(uri);
  }

  async function read(found: FoundDocument): Promise<void> {
    const { uri } = found;
    const open = host.textOf(uri);
    const asTyped: Files = open === undefined ? files : { read: async () => open };
    const read = await readFound(asTyped, open === undefined ? found : { uri });
    if ('refused' in read) {
      await drop(uri);
      if (refused.get(uri) !== read.refused) log(`${uri} is left out: ${read.refused}`);
      refused.set(uri, read.refused);
      return;
    }
    refused.delete(uri);
    // What is typed is not what is on disk: after the next start it is read again.
    await hold({ ...(open === undefined ? found : { uri }), document: read.document });
  }

  async function readAll(mine: number): Promise<void> {
    const goesOn = () => mine === generation && globs !== undefined;
    if (!goesOn()) return;
    isReading = true;
    host.changed();
    const progress = await host.progress();
    try {
      const kept = await cached();
      const found: FoundDocument[] = [];
      for await (const document of findOwnDocuments(files, host.folders(), globs!)) {
        if (!goesOn()) return;
        if (!neverNotes.test(document.uri)) found.push(document);
      }
      let changes = 0;
      for (const [at, document] of found.entries()) {
        await turn();
        if (!goesOn()) return;
        const before = held.get(document.uri) ?? kept.get(document.uri);
        if (before && isSame(before, document)) {
          if (!held.has(document.uri)) await hold(before);
        } else {
          changes++;
          await read(document);
        }
        if (at % 50 === 0) progress.report(at / found.length, `${at} of ${found.length}`);
      }
      const there = new Set(found.map(({ uri }) => uri));
      const gone = [...held.keys()].filter(uri => !there.has(uri));
      for (const uri of gone) await drop(uri);
      if (changes + gone.length > 0 || [...kept.keys()].some(uri => !there.has(uri))) await keep();
    } finally {
      isReading = false;
      progress.done();
      host.changed();
    }
  }

  async function cached(): Promise<ReadonlyMap<string, KeptDocument>> {
    const kept = new Map<string, KeptDocument>();
    if (isCacheRead || !host.cache) return kept;
    isCacheRead = true;
    let isFirst = true;
    for await (const line of host.cache.lines()) {
      if (isFirst && line !== cacheVersion) break;
      const document = isFirst ? undefined : keptIn(line);
      if (document) kept.set(document.uri, document);
      isFirst = false;
    }
    return kept;
  }

  async function keep(): Promise<void> {
    await host.cache?.keep(linesOf(held)).catch(error => log(`own documents are not kept: ${error}`));
  }

  return {
    matches: uri => ownUri(uri) !== undefined,
    get count() {
      return held.size;
    },
    get isReading() {
      return isReading;
    },
    configure(next) {
      const wanted = next.map(glob => glob.trim()).filter(Boolean);
      const now = JSON.stringify([wanted, host.folders()]);
      if (now === asked || (asked === '' && wanted.length === 0)) return;
      asked = now;
      generation++;
      globs = wanted.length > 0 ? globsOf(wanted) : undefined;
      const mine = generation;
      if (globs) void then(() => readAll(mine));
      else
        void then(async () => {
          for (const uri of [...held.keys()]) await drop(uri);
          host.changed();
        });
    },
    changedOnDisk(uris) {
      const concerned = uris.flatMap(uri => ownUri(uri) ?? []);
      if (concerned.length === 0) return;
      void then(async () => {
        for (const uri of concerned) {
          await turn();
          const isThere = host.textOf(uri) !== undefined || (await files.read(uri)) !== undefined;
          await (isThere ? read({ uri }) : drop(uri));
        }
        host.changed();
      });
    },
    edited(uri) {
      const own = ownUri(uri);
      if (own) dirty.add(own);
    },
    async settle() {
      if (dirty.size === 0) return;
      const typed = [...dirty];
      dirty.clear();
      for (const uri of typed) await read({ uri });
    },
  };
}

function* linesOf(held: ReadonlyMap<string, KeptDocument>): Iterable<string> {
  yield cacheVersion;
  // Without time and size it would be read again all the same.
  for (const kept of held.values()) if (kept.changed !== undefined) yield lineOf(kept);
}

function globsOf(globs: readonly string[]): OwnGlobs {
  const relative = globs.map(glob =>
    glob.replaceAll('\\', '/').replace(/^(?:\$\{workspaceFolder\}\/|\.\/)+/, ''),
  );
  const isMatch = picomatch(relative, { dot: false });
  const bases = relative.map(glob => picomatch.scan(glob).base.replace(/\/$/, ''));
  return {
    matches: path => isMatch(path),
    mayHold: path =>
      bases.some(base => base === '' || `${path}/`.startsWith(`${base}/`) || base.startsWith(`${path}/`)),
  };
}
