import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

test('7,500 RCU, 3,000 WCU and 45 GB make about six partitions', () => {
  assert.match(
    worked('dynamodb-partitions', { rcu: 7500, wcu: 3000, storage: 45, keyReads: 0, keyWrites: 0 }),
    /^About 6 partitions; the busiest key fits\n.* = 6\n.* = 5\n/,
  );
});

test('100 WCU that are idle for five minutes leave 30,000 units for a burst', () => {
  assert.match(
    worked('dynamodb-partitions', { rcu: 0, wcu: 100 }),
    /Kept for bursts, .* = 0 read and 30,000 write units at most$/m,
  );
});

test('a key that is written 5,000 times a second needs five suffixes', () => {
  assert.match(
    worked('dynamodb-partitions', { keyReads: 0, keyWrites: 5000, itemSize: 1024 }),
    /spread over 5\n[\s\S]*at least 5 suffixes of the key, better 10/,
  );
});

test('a key that is read 8,000 times a second, 3 KB each, is too hot', () => {
  assert.match(
    worked('dynamodb-partitions', { keyReads: 8000, keyWrites: 0, itemSize: 3072 }),
    /spread over 2\n[\s\S]*8,000 a second × 0\.5 units, of 3,000 a key can take = 133\.333%[\s\S]*DAX, or keep 2 copies/,
  );
});
