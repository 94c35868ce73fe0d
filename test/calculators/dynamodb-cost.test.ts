import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('ten million writes and eventual reads of 1 KB on demand, 10 GB', () => {
  assert.equal(
    worked('dynamodb-cost', { writes: 10_000_000, reads: 10_000_000, storage: 10, freeTier: 'no' }),
    `On-demand $9.38, provisioned $5.63 a month
Writes: 10 million units × $0.625 per million = $6.25
Reads: 5 million units × $0.125 per million = $0.63
Storage: 10 GB × $0.25 per GB-month = $2.50
Break-even: $0.00065 ÷ 3,600 ÷ ($0.625 ÷ 1,000,000), without the free tier = provisioned is cheaper above 28.89% average use
Provisioned would save $3.74 a month, if the capacity follows the load.`,
  );
  assert.match(worked('dynamodb-cost', { writes: 10_000_000, reads: 10_000_000 }), /^On-demand \$6\.88/);
});

const capacity = { mode: 'PROVISIONED', wcu: 100, rcu: 100, storage: 0 };

test('100 WCU and 100 RCU all month, with and without what is free', () => {
  assert.match(worked('dynamodb-cost', { ...capacity, freeTier: 'no' }), /provisioned \$56\.94 a month/);
  assert.match(worked('dynamodb-cost', capacity), /provisioned \$42\.43 a month/);
});

test('a spiky load is cheaper on demand, a steady one provisioned; auto scaling follows at its target', () => {
  const month = 2_628_000;
  const load = { reads: 0, storage: 0, freeTier: 'no', rcu: 0 };
  assert.match(
    worked('dynamodb-cost', { ...load, writes: 20 * month, utilization: 20 }),
    /^On-demand \$32\.85, provisioned \$47\.45/,
  );
  assert.match(
    worked('dynamodb-cost', { ...load, writes: 40 * month, utilization: 40 }),
    /^On-demand \$65\.70, provisioned \$47\.45/,
  );
  assert.match(
    worked('dynamodb-cost', { ...load, writes: 50 * month }),
    /^On-demand \$82\.13, provisioned \$34\.16/,
  );
});

test('reserved capacity for a year is 262.128 a year, for three 392.868', () => {
  const reserved = {
    mode: 'PROVISIONED',
    wcu: 100,
    reservedWcu: 100,
    writes: 0,
    reads: 0,
    storage: 0,
    freeTier: 'no',
  };
  assert.match(
    worked('dynamodb-cost', { ...reserved, reserved: '1' }),
    /provisioned \$21\.84 .*\n.*\nReserved writes, upfront: 1 block × \$12\.5 .* = \$12\.50\nReserved writes, by the hour: 730 block-hours × \$0\.0128 per block-hour = \$9\.34\nWrite capacity: 0 /,
  );
  // 392.868 / 36
  assert.match(worked('dynamodb-cost', { ...reserved, reserved: '3' }), /provisioned \$10\.91 /);
});

test('a reserved base and peaks of 72 hours, as AWS works it out', () => {
  // $28.645 a month and $180 upfront, a twelfth of which is $15.
  assert.match(
    worked('dynamodb-cost', {
      mode: 'PROVISIONED',
      wcu: 100,
      rcu: 50,
      peakWcu: 400,
      peakRcu: 200,
      peakHours: 72,
      reserved: '1',
      reservedWcu: 100,
      reservedRcu: 50,
      storage: 10,
      freeTier: 'no',
    }),
    /provisioned \$43\.65 a month\n[\s\S]*by the hour: .* = \$1\.83\n[\s\S]*at peaks: 21,600 WCU-hours × \$0\.00065 .* = \$14\.04\nRead capacity at peaks: 7,200 RCU-hours × \$0\.00013 .* = \$0\.94\nStorage: .* = \$2\.50/,
  );
});

test('the table class: 500 GB that is seldom read', () => {
  const load = { writes: 20_000_000, reads: 40_000_000, consistency: 'strong', storage: 500, freeTier: 'no' };
  assert.match(
    worked('dynamodb-cost', load),
    /^On-demand \$142\.50,[\s\S]*Infrequent Access would save \$70\.70/,
  );
  assert.match(
    worked('dynamodb-cost', { ...load, tableClass: 'STANDARD_INFREQUENT_ACCESS' }),
    /^On-demand \$71\.80,/,
  );
});

test('storage counts a hundred bytes more an item', () => {
  const stored = { writes: 0, reads: 0, items: 100_000_000, itemSize: 1024 };
  assert.match(worked('dynamodb-cost', stored), /^On-demand \$19\.92,/);
  assert.match(worked('dynamodb-cost', { ...stored, freeTier: 'no' }), /^On-demand \$26\.17,/);
});

test('replicas, streams, Kinesis, recovery and backups', () => {
  const nothing = { writes: 0, reads: 0, storage: 0 };
  assert.match(
    worked('dynamodb-cost', { ...nothing, writes: 10_000_000, replicas: 2 }),
    /\nWrites: 30 million units × \$0\.625 per million = \$18\.75\n|^On-demand \$18\.75/,
  );
  assert.match(worked('dynamodb-cost', { ...nothing, streamReads: 5_000_000 }), /^On-demand \$0\.50,/);
  assert.match(
    worked('dynamodb-cost', { ...nothing, writes: 10_000_000, itemSize: 2560, kinesis: 'yes' }),
    /Changes to Kinesis: 30 million units × \$0\.1 per million = \$3\.00/,
  );
  assert.match(
    worked('dynamodb-cost', { ...nothing, storage: 10, pitr: 'yes', backup: 10, restore: 10 }),
    /^On-demand \$4\.50,/,
  );
});

const template = `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      TableClass: STANDARD_INFREQUENT_ACCESS
      BillingMode: PAY_PER_REQUEST
      GlobalSecondaryIndexes: [{ IndexName: a }, { IndexName: b }]
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
  Old:
    Type: AWS::DynamoDB::Table
    Properties:
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 2 }
  Topic: { Type: AWS::SNS::Topic }
`;

test('a template tells mode, class, capacity, indexes and recovery', async () => {
  assert.deepEqual(await prefilled('dynamodb-cost', template, 'Orders'), {
    mode: 'PAY_PER_REQUEST',
    tableClass: 'STANDARD_INFREQUENT_ACCESS',
    indexes: 2,
    pitr: 'yes',
  });
  assert.deepEqual(await prefilled('dynamodb-cost', template, 'Old'), {
    mode: 'PROVISIONED',
    wcu: 2,
    rcu: 5,
  });
  assert.equal(await prefilled('dynamodb-cost', template, 'Topic'), undefined);
});

test('the mode and the capacity are written back', async () => {
  assert.match(
    await applied('dynamodb-cost', template, 'Orders', { mode: 'PROVISIONED', wcu: 72, rcu: 10 }),
    /BillingMode: PROVISIONED\n[\s\S]*WriteCapacityUnits: 72\n[\s\S]*ReadCapacityUnits: 10\n/,
  );
});
