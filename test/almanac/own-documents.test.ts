import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findOwnDocuments,
  isSame,
  keptIn,
  lineOf,
  type OwnGlobs,
  readFound,
} from '../../server/src/almanac/own-documents';
import { readOwnDocument } from '../../server/src/knowledge/outline';
import { memoryFiles } from '../support/files';

const markdown: OwnGlobs = { matches: path => path.endsWith('.md'), mayHold: path => path !== 'private' };

async function found(texts: Readonly<Record<string, string>>): Promise<string> {
  const uris: string[] = [];
  for await (const { uri } of findOwnDocuments(memoryFiles(texts), ['file:///app'], markdown)) uris.push(uri);
  return uris.map(uri => uri.replace('file:///app/', '')).join(' ');
}

test('documents are found in every folder but those of others', async () => {
  assert.equal(
    await found({
      'a.md': '',
      'b.txt': '',
      'deep/er/c d.md': '',
      'node_modules/x/readme.md': '',
      'private/e.md': '',
    }),
    'a.md deep/er/c%20d.md',
  );
  assert.equal(await found({}), '');
});

test('a bad file is refused with the reason', async () => {
  const files = memoryFiles({ 'a.md': '# Fine', 'b.md': '\0\0', 'c.md': '\ufffd'.repeat(500) });
  const refused = async (uri: string, size?: number) => {
    const read = await readFound(files, { uri, ...(size === undefined ? {} : { size }) });
    return 'refused' in read ? read.refused : '';
  };
  assert.equal(await refused('file:///app/a.md', 6), '');
  assert.match(await refused('file:///app/a.md', 50_000_000), /larger/);
  assert.match(await refused('file:///app/b.md'), /binary/);
  assert.match(await refused('file:///app/c.md'), /UTF-8/);
  assert.match(await refused('file:///app/gone.md'), /no text/);
});

test('what is kept is read back, and believed while size and time are the same', () => {
  const read = readOwnDocument('file:///a.md', '# Queues\n\nMind the gap.');
  assert.ok('document' in read);
  const kept = { uri: 'file:///a.md', size: 23, changed: 5, document: read.document };
  assert.deepEqual(keptIn(lineOf(kept)), kept);
  for (const line of ['', '{', 'null', '{"uri":"file:///a.md"}', lineOf(kept).slice(0, -4)])
    assert.equal(keptIn(line), undefined, line);
  assert.ok(isSame(kept, { uri: kept.uri, size: 23, changed: 5 }));
  assert.ok(!isSame(kept, { uri: kept.uri, size: 23, changed: 6 }));
  assert.ok(!isSame(kept, { uri: kept.uri, size: 23 }));
});
