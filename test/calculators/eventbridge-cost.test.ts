import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('a million custom events cost a dollar', () => {
  assert.equal(
    worked('eventbridge-cost', { events: 1_000_000, size: 64 }),
    `$1.00 a month
An event counts: 64 KB ÷ 64 KB, rounded up = 1
Custom events: 1 million × $1 per million = $1.00
Rules, targets and events of AWS services on the default bus are free; what the targets do is not in it.`,
  );
});

test('an event of 65 KB counts twice, also in a pipe', () => {
  assert.match(
    worked('eventbridge-cost', { events: 10_000_000, size: 65, pipes: 1_000_000 }),
    /^\$20\.80 a month\n.* = 2\nCustom events: 20 million × \$1 per million = \$20\.00\nPipes: 2 million × \$0\.4 per million = \$0\.80\n/,
  );
});

test('other accounts, APIs, archive and replay', () => {
  assert.match(
    worked('eventbridge-cost', {
      events: 0,
      crossAccount: 10_000_000,
      apiDestinations: 10_000_000,
      archived: 20,
      kept: 100,
      replayed: 2_000_000,
    }),
    /another account: 10 million × \$0\.05 .* = \$0\.50\nAPI destinations: 10 million × \$0\.2 .* = \$2\.00\nArchiving: 20 GB × \$0\.1 per GB = \$2\.00\nArchive: 100 GB × \$0\.023 per GB-month = \$2\.30\nReplay: 2 million × \$1 per million = \$2\.00\n/,
  );
});

test('an event is at most a megabyte', () => {
  assert.match(worked('eventbridge-cost', { size: 2000 }), /^! Size of an event is at most 1,024 KB$/m);
});

test('event buses, archives and pipes are its resources', async () => {
  const template = 'Resources:\n  Bus: { Type: AWS::Events::EventBus }\n  Topic: { Type: AWS::SNS::Topic }\n';
  assert.deepEqual(await prefilled('eventbridge-cost', template, 'Bus'), {});
  assert.equal(await prefilled('eventbridge-cost', template, 'Topic'), undefined);
});
