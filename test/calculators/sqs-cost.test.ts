import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('ten million messages, one by one and in batches', () => {
  assert.equal(
    worked('sqs-cost', { messages: 10_000_000 }),
    `$11.60 a month
Sends: 10,000,000 ÷ 1 = 10,000,000
Receives: 10,000,000 ÷ 1 = 10,000,000
Deletes: 10,000,000 ÷ 1 = 10,000,000
Requests: 29 million × $0.4 per million = $11.60
Batches of 10 all the way would save $10.80 a month.`,
  );
  assert.match(
    worked('sqs-cost', { messages: 10_000_000, sendBatch: 10, receiveBatch: 10 }),
    /^\$0\.80 a month/,
  );
});

test('the largest message is sixteen requests', () => {
  assert.match(
    worked('sqs-cost', { messages: 1_000_000, size: 1024, freeTier: 'no' }),
    /^\$13\.20 a month\nSends: 1,000,000 ÷ 1 × 16 for 1,024 KB = 16,000,000/,
  );
});

test('FIFO and fair queues cost more, huge amounts less, and an idle poller something', () => {
  assert.match(worked('sqs-cost', { type: 'fifo', messages: 10_000_000 }), /^\$14\.50 /);
  assert.match(worked('sqs-cost', { fair: 'yes', messages: 10_000_000 }), /^\$14\.50 /);
  assert.match(
    worked('sqs-cost', { messages: 100_000_000_000, freeTier: 'no' }),
    /tier 2: 100,000 million × \$0\.3 .*\nRequests, tier 3: 100,000 million × \$0\.24 /,
  );
  assert.match(
    worked('sqs-cost', { messages: 0, pollers: 1, freeTier: 'no' }),
    /Empty receives: 1 × 2,628,000 s ÷ 20 s = 131,400\n.* = \$0\.05/,
  );
});

test('a template tells the kind of queue and its long polling', async () => {
  const template =
    'Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ReceiveMessageWaitTimeSeconds: 10 } }\n';
  assert.deepEqual(await prefilled('sqs-cost', template, 'Q'), { type: 'fifo', wait: 10 });
});
