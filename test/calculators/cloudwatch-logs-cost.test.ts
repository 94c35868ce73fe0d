import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('72 GB that compress to 30 GB, the example of the pricing page', () => {
  assert.equal(
    worked('cloudwatch-logs-cost', {
      invocations: 0,
      ingested: 72,
      sender: 'other',
      months: 1,
      compression: (30 / 72) * 100,
    }),
    `$34.25 a month, after 1 month
Logged: 0 × 1,000 bytes ÷ 1,024³ + 72 GB = 72 GB
Ingestion: 67 GB × $0.5 per GB = $33.50
Stored: 72 GB × 1 month × 41.6667% = 30 GB
Storage: 25 GB × $0.03 per GB-month = $0.75
Infrequent Access would save $16.75: no metric filters, subscriptions or Live Tail, and the class of a group cannot be changed.
Not in it: metrics, alarms, Live Tail and data protection.`,
  );
});

test('60,000 GB of Lambda logs go through four tiers', () => {
  assert.match(
    worked('cloudwatch-logs-cost', { invocations: 0, ingested: 60_000, freeTier: 'no', retention: 30 }),
    /Ingestion: 10,240 GB × \$0\.5 per GB = \$5,120\.00\nIngestion, tier 2: 20,480 GB × \$0\.25 per GB = \$5,120\.00\nIngestion, tier 3: 20,480 GB × \$0\.1 per GB = \$2,048\.00\nIngestion, tier 4: 8,800 GB × \$0\.05 per GB = \$440\.00\n/,
  );
});

test('logs that never expire pile up, and a retention would save', () => {
  assert.match(
    worked('cloudwatch-logs-cost', { invocations: 0, ingested: 100, months: 36, freeTier: 'no' }),
    /^\$66\.20 a month, after 36 months\n(?:.*\n)+Retention of 30 days would save \$15\.76 a month\./,
  );
});

test('queries are billed by what they scan', () => {
  assert.match(
    worked('cloudwatch-logs-cost', { scanned: 105 }),
    /^Logs Insights: 100 GB scanned × \$0\.005 per GB = \$0\.50$/m,
  );
});

test('a retention that is not to be had is said', () => {
  assert.match(
    worked('cloudwatch-logs-cost', { retention: 31 }),
    /^! Retention of 31 days is not to be had; the nearest is 30$/m,
  );
});

const template = `
Resources:
  Logs:
    Type: AWS::Logs::LogGroup
    Properties:
      RetentionInDays: 14
      LogGroupClass: INFREQUENT_ACCESS
  Endless: { Type: AWS::Logs::LogGroup }
`;

test('retention and class come from the log group, and retention goes back', async () => {
  assert.deepEqual(await prefilled('cloudwatch-logs-cost', template, 'Logs'), {
    retention: 14,
    logClass: 'INFREQUENT_ACCESS',
  });
  assert.deepEqual(await prefilled('cloudwatch-logs-cost', template, 'Endless'), { retention: 0 });
  assert.match(
    await applied('cloudwatch-logs-cost', template, 'Logs', { retention: 30 }),
    /RetentionInDays: 30/,
  );
});
