import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('four units by day, half a unit by night', () => {
  assert.equal(
    worked('aurora-serverless-cost', { busy: 4, busyHours: 8, quiet: 0.5, storage: 10, requests: 10 }),
    `$149.00 a month
Capacity: 1 × (4 ACU × 243.333 h + 0.5 ACU × 486.667 h) = 1,217 ACU-hours
Compute: 1,217 ACU-hours × $0.12 per ACU-hour = $146.00
Storage: 10 GB × $0.1 per GB-month = $1.00
I/O: 10 million requests × $0.2 per million = $2.00
I/O-Optimized would cost $43.05 more.
MinCapacity alone is $43.80 a month, used or not; MinCapacity 0 lets it pause.
MaxCapacity gives at most 16 GiB of memory. Backups, data transfer and the Data API are not in it.`,
  );
});

test('one unit all month is $87.60', () => {
  assert.match(
    worked('aurora-serverless-cost', { minimum: 1, busy: 1, quiet: 1, storage: 0, requests: 0 }),
    /^\$87\.60 a month\n/,
  );
});

test('many I/O requests make I/O-Optimized cheaper', () => {
  assert.match(
    worked('aurora-serverless-cost', { requests: 1000 }),
    /^\$347\.00 a month\n(?:.*\n)+I\/O-Optimized would cost \$154\.95 less\./,
  );
  assert.match(
    worked('aurora-serverless-cost', { kind: 'io', requests: 1000 }),
    /^\$192\.05 a month\n.*\nCompute: .* × \$0\.156 per ACU-hour = \$189\.80\nStorage: 10 GB × \$0\.225 per GB-month = \$2\.25\nStandard would cost/,
  );
});

test('paused hours cost nothing; the smallest capacity costs all the time', () => {
  assert.match(
    worked('aurora-serverless-cost', {
      minimum: 0,
      busy: 2,
      busyHours: 12,
      quiet: 0,
      storage: 0,
      requests: 0,
    }),
    /^\$87\.60 a month\n(?:.*\n)+With MinCapacity 0 it pauses after 5 minutes/,
  );
  assert.match(
    worked('aurora-serverless-cost', {
      minimum: 2,
      busy: 2,
      busyHours: 12,
      quiet: 0,
      storage: 0,
      requests: 0,
    }),
    /^\$175\.20 a month\n/,
  );
});

const template = `
Resources:
  Cluster:
    Type: AWS::RDS::DBCluster
    Properties:
      StorageType: aurora-iopt1
      ServerlessV2ScalingConfiguration:
        MinCapacity: 1
        MaxCapacity: 16
  Other: { Type: AWS::RDS::DBCluster }
`;

test('capacity and storage come from the cluster, and capacity goes back', async () => {
  assert.deepEqual(await prefilled('aurora-serverless-cost', template, 'Cluster'), {
    minimum: 1,
    maximum: 16,
    kind: 'io',
  });
  assert.equal(await prefilled('aurora-serverless-cost', template, 'Other'), undefined);
  assert.match(
    await applied('aurora-serverless-cost', template, 'Cluster', { minimum: 0, maximum: 8 }),
    /MinCapacity: 0\n\s+MaxCapacity: 8\n/,
  );
});
