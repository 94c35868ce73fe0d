import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildTermIndex,
  createGrowingIndex,
  type Entry,
  loadTermIndex,
  type TermIndex,
} from '../../server/src/knowledge/term-index';

const entries: readonly Entry[] = [
  {
    id: 0,
    texts: [
      ['Memory', 4],
      ['What a function may use', 1],
    ],
  },
  { id: 2, texts: [['A queue that forgets has no memory', 1]] },
  { id: 5, texts: [['MemorySize of a functions', 1]] },
];

/** The entries that hold a term, the one that is most about it first. */
function holding(index: TermIndex, term: string): string {
  const found: [number, number][] = [];
  index.forEachHolding(term, (entry, strength) => found.push([entry, strength]));
  return found
    .sort((a, b) => b[1] - a[1])
    .map(([entry]) => entry)
    .join(' ');
}

test('an index that was written and read again knows its entries', () => {
  const written = JSON.parse(JSON.stringify(buildTermIndex(entries))) as ReturnType<typeof buildTermIndex>;
  const index = loadTermIndex(written);
  assert.equal(index.size, 3);
  assert.equal(index.end, 6);
  assert.equal(holding(index, 'memori'), '0 2 5');
  assert.equal(index.count('memorysiz'), 1);
  assert.equal(index.count('nothing'), 0);
});

test('words that begin so and words that are alike come commonest first', () => {
  const index = loadTermIndex(buildTermIndex(entries));
  assert.deepEqual(index.beginning('memo'), ['memori', 'memorysiz']);
  assert.deepEqual(index.alike('memmori', 1), ['memori']);
  assert.deepEqual(index.alike('zebra', 2), []);
});

test('entries come and go', () => {
  const index = createGrowingIndex();
  for (const entry of entries) index.add(entry);
  assert.equal(holding(index, 'memori'), '0 2 5');
  index.remove(entries[0]!);
  assert.equal(holding(index, 'memori'), '2 5');
  assert.equal(index.size, 2);
  assert.equal(index.end, 6);
});

test('names that every object has are words like others', () => {
  const index = createGrowingIndex();
  index.add({ id: 0, texts: [['constructor __proto__ hasOwnProperty', 1]] });
  assert.equal(index.count('constructor'), 1);
  assert.equal(index.count('tostr'), 0);
});
