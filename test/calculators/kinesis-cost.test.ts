import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('100 records a second of 35 KB need four shards and two put units each', () => {
  assert.equal(
    worked('kinesis-cost', { records: 100, size: 35 }),
    `Provisioned $51.16 with 4 shards, on-demand $1,081.83 a month
Shards needed: 100 records a second of 35 KB at the peak, 1 shared consumer = 4
Shards: 2,920 shard-hours × $0.015 per shard-hour = $43.80
Put units: 525.6 million of 25 KB × $0.014 per million = $7.36`,
  );
});

test('retention beyond a day and a week, and fan-out', () => {
  assert.match(
    worked('kinesis-cost', { records: 100, size: 35, shards: 4, retention: 192, fanOut: 1 }),
    /Extended retention: 2,920 shard-hours × \$0\.02 .* = \$58\.40\nLong-term retention: 288\.391 GB × \$0\.023 .* = \$6\.63\nFan-out: 2,920 .* = \$43\.80\nFan-out, data: 8,772 GB × \$0\.013 per GB = \$114\.03/,
  );
});

test('on demand a record of 4.5 KB counts as 5 KB', () => {
  assert.match(
    worked('kinesis-cost', { mode: 'ON_DEMAND', records: 1000, size: 4.5, consumers: 0 }),
    /Stream: 730 hours × \$0\.04 per hour = \$29\.20\nData in: 12,531 GB × \$0\.08 per GB = \$1,002\.50/,
  );
});

test('too few shards for the peak are told', () => {
  assert.match(
    worked('kinesis-cost', { records: 500, peak: 4, size: 0.1, shards: 1 }),
    /The peak needs 2 shards: with 1, writes are throttled\./,
  );
});

const template =
  'Resources:\n  Clicks:\n    Type: AWS::Kinesis::Stream\n    Properties:\n      ShardCount: 2\n      RetentionPeriodHours: 48\n';

test('a template tells shards and retention, and takes the shards back', async () => {
  assert.deepEqual(await prefilled('kinesis-cost', template, 'Clicks'), {
    mode: 'PROVISIONED',
    shards: 2,
    retention: 48,
  });
  assert.match(
    await applied('kinesis-cost', template, 'Clicks', { mode: 'PROVISIONED', shards: 4 }),
    /ShardCount: 4\n/,
  );
});
