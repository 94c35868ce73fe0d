import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

test('80 strong reads a second of 6 KB, and 100 writes of 512 bytes, as in the worked examples of the guide', () => {
  assert.equal(
    worked('dynamodb-capacity', { itemSize: 6144, reads: 80, consistency: 'strong', writes: 0 }),
    `160 RCU and 0 WCU
One read: 6,144 bytes ÷ 4,096, rounded up = 2 RCU
Reads: 80 a second × 2, rounded up = 160 RCU
One write: 6,144 bytes ÷ 1,024, rounded up = 6 WCU
Writes: 0 a second × 6, rounded up = 0 WCU`,
  );
  assert.match(worked('dynamodb-capacity', { itemSize: 512, reads: 0, writes: 100 }), /^0 RCU and 100 WCU/);
});

test('eventual consistency halves reads, transactions double both', () => {
  assert.match(
    worked('dynamodb-capacity', { itemSize: 4096, reads: 5, consistency: 'eventual', writes: 0 }),
    /^3 RCU/,
  );
  assert.match(
    worked('dynamodb-capacity', {
      itemSize: 4097,
      reads: 5,
      consistency: 'transactional',
      writes: 5,
      writeKind: 'transactional',
    }),
    /^20 RCU and 50 WCU/,
  );
});

test('an item larger than an item can be is said to be', () => {
  assert.match(worked('dynamodb-capacity', { itemSize: 500_000 }), /! Item size is at most 409,600 bytes/);
});
