import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { createAlmanac } from '../../server/src/almanac/almanac';
import type { Files } from '../../server/src/almanac/files';
import { type Cache, createOwnDocuments } from '../../server/src/lsp/own-documents';
import type { SearchResult, Status } from '../../server/src/lsp/protocol';
import { partsOf } from '../../server/src/main/parts';
import { assets } from '../support/root';
import { app, type Client, startServer } from '../support/server';

const notes = `Lambda limits at Acme
    Memory allocation: at least 512 MB with us
    Disk capacity in /tmp: 512 MB
    The frobnicator waits for nobody
`;
const settings = { knowledge: { documents: ['notes/**/*.{md,txt}'] } };
const template = `Resources:
  Ship:
    Type: AWS::Lambda::Function
    Properties:
      MemorySize: 512
`;

/** Resolves once so many documents are read. */
function documentsRead(client: Client, count: number): Promise<void> {
  return new Promise(done =>
    client.connection.onNotification('almanac/status', (status: Status) => {
      if (status.state === 'ready' && status.documents === count) done();
    }),
  );
}

async function started(files: Readonly<Record<string, string>>, count: number): Promise<Client> {
  const client = await startServer(files, settings);
  await documentsRead(client, count);
  return client;
}

const search = (client: Client, query: string) =>
  client.connection.sendRequest<SearchResult[]>('almanac/search', { query });

test('documents that the settings name are found beside those of the almanac, and marked', async () => {
  const client = await started({ 'notes/limits.txt': notes, 'other/limits.txt': notes }, 1);
  const results = await search(client, 'frobnicator');
  assert.deepEqual(
    results.map(({ origin }) => origin),
    [{ uri: `${app}notes/limits.txt`, line: 0 }],
  );
  await client.stop();
});

test('what is typed is found', async () => {
  const client = await started({ 'notes/limits.txt': notes }, 1);
  await client.open('notes/limits.txt', notes, 'plaintext');
  await client.edit('notes/limits.txt', 'frobnicator', 'quibbleator');
  assert.equal((await search(client, 'quibbleator')).length, 1);
  assert.equal((await search(client, 'frobnicator')).length, 0);
  await client.stop();
});

test('a hover tells what the notes say of the property', async () => {
  const client = await started({ 'notes/limits.txt': notes }, 1);
  await client.open('template.yaml', template);
  const { contents } = await client.at<{ contents: { value: string } }>(
    'textDocument/hover',
    'template.yaml',
    'Memory|Size',
  );
  assert.match(contents.value, /\*\*Your notes say\*\* “Memory allocation: at least 512 MB with us”/);
  assert.match(contents.value, /\[limits\.txt\]\(file:\/\/\/app\/notes\/limits\.txt#L1\)/);
  assert.ok(contents.value.indexOf('10,240 MB') < contents.value.indexOf('Your notes say'));
  await client.stop();
});

test('a stale statement is marked while it stands there, and can be set right', async () => {
  const client = await started({ 'notes/limits.txt': notes }, 1);
  await client.open('notes/limits.txt', notes, 'plaintext');
  const isStale = (all: readonly Diagnostic[]) => all.some(({ code }) => code === 'stale-note');
  const [first] = await client.diagnostics('notes/limits.txt', isStale);
  assert.match(String(first!.message), /“512 MB” was true until .*docs\.aws\.amazon\.com.*checked 2026-/);
  assert.equal(first!.range.start.line, 2);
  const actions: readonly CodeAction[] = await client.actions('notes/limits.txt', '512 MB\n    The');
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Write 512 MB to 10,240 MB', 'Explain stale-note'],
  );
  await client.edit('notes/limits.txt', '/tmp: 512 MB', '/tmp: 10,240 MB');
  assert.deepEqual(await client.diagnostics('notes/limits.txt', all => !isStale(all)), []);
  await client.stop();
});

test('a document the settings do not name is nobody’s business', async () => {
  const client = await started({ 'notes/a.md': '# Fine' }, 1);
  await client.open('other/limits.txt', notes, 'plaintext');
  await client.open('notes/limits.txt', notes, 'plaintext');
  await client.diagnostics('notes/limits.txt', all => all.length > 0);
  assert.deepEqual(await client.actions('other/limits.txt', '512 MB\n    The'), []);
  await client.stop();
});

/** A room of own documents by itself, over files that can change, with what it logs and which files it reads. */
function room(texts: Record<string, { text: string; changed: number }>, cache?: Cache) {
  const log: string[] = [];
  const readFiles: string[] = [];
  const files: Files = {
    read: async uri => {
      const name = decodeURIComponent(uri.slice(app.length));
      readFiles.push(name);
      return texts[name]?.text;
    },
    list: async () =>
      Object.entries(texts).map(([name, { text, changed }]) => ({
        name,
        kind: 'file' as const,
        size: text.length,
        changed,
      })),
  };
  const almanac = createAlmanac(partsOf(assets, line => log.push(line)));
  let ready: (() => void) | undefined;
  const own = createOwnDocuments({
    almanac,
    files,
    folders: () => [app],
    textOf: () => undefined,
    soon: task => void setImmediate(task),
    log: line => log.push(line),
    progress: async () => ({ report() {}, done() {} }),
    ...(cache ? { cache } : {}),
    changed: () => own.isReading || ready?.(),
  });
  const settled = (act: () => void) =>
    new Promise<void>(done => {
      ready = done;
      act();
    });
  const finds = async (word: string) => (await almanac.library()).search(word, { from: 'own' }).length;
  return { own, log, readFiles, settled, finds };
}

test('only what changed is read again after a start', async () => {
  let kept: readonly string[] = [];
  const cache: Cache = {
    async *lines() {
      yield* kept;
    },
    keep: async lines => {
      kept = [...lines];
    },
  };
  const texts = {
    'a.md': { text: '# Alpha\n\nfrobnicator', changed: 1 },
    'b.md': { text: '# Beta\n\nquibbleator', changed: 1 },
    'c.md': { text: '# Gamma', changed: 1 },
  };
  const first = room(texts, cache);
  await first.settled(() => first.own.configure(['*.md']));
  assert.deepEqual(first.readFiles, ['a.md', 'b.md', 'c.md']);
  assert.equal(kept.length, 4);

  texts['b.md'] = { text: '# Beta\n\nchanged', changed: 2 };
  const { 'c.md': _gone, ...left } = texts;
  const second = room(left, cache);
  await second.settled(() => second.own.configure(['*.md']));
  assert.deepEqual(second.readFiles, ['b.md']);
  assert.equal(second.own.count, 2);
  assert.equal(await second.finds('frobnicator'), 1);
  assert.equal(await second.finds('quibbleator'), 0);
  assert.equal(kept.length, 3);

  kept = ['something else', ...kept.slice(1)];
  const third = room(left, cache);
  await third.settled(() => third.own.configure(['*.md']));
  assert.deepEqual(third.readFiles, ['a.md', 'b.md']);
});

test('documents follow what happens on disk, and go with their glob', async () => {
  const texts: Record<string, { text: string; changed: number }> = {
    'a.md': { text: '# Alpha\n\nfrobnicator', changed: 1 },
  };
  const { own, settled, finds } = room(texts);
  await settled(() => own.configure(['*.md']));
  texts['b (1).md'] = { text: '# Beta\n\nquibbleator', changed: 1 };
  await settled(() => own.changedOnDisk([`${app}b%20%281%29.md`, `${app}b%20(1).md`]));
  assert.equal(await finds('quibbleator'), 1);
  delete texts['a.md'];
  await settled(() => own.changedOnDisk([`${app}a.md`, `${app}template.yaml`]));
  assert.equal(await finds('frobnicator'), 0);
  assert.equal(own.count, 1);
  await settled(() => own.configure([]));
  assert.equal(own.count, 0);
  assert.ok(!own.matches(`${app}a.md`));
});

test('a bad file costs one line in the log', async () => {
  const { own, log, settled } = room({
    'bad.md': { text: '\0', changed: 1 },
    'good.md': { text: '# Good', changed: 1 },
    'template.yaml': { text: template, changed: 1 },
  });
  await settled(() => own.configure(['*']));
  await settled(() => own.changedOnDisk([`${app}bad.md`]));
  assert.deepEqual(log, [`${app}bad.md is left out: it is binary`]);
  assert.equal(own.count, 1);
});
