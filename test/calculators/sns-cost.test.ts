import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('three million messages of 65 KB to a queue and an HTTP endpoint', () => {
  assert.equal(
    worked('sns-cost', { publishes: 3_000_000, size: 65, http: 1 }),
    `$5.98 a month
A message counts: 65 KB ÷ 64 KB, rounded up = 2 times
Publishes: 5 million × $0.5 per million = $2.50
To queues and functions: 3 million × $0 per million = $0.00
To HTTP endpoints: 5.8 million × $0.6 per million = $3.48
Not in it: SMS and mobile push, and what the queues and functions behind it cost.`,
  );
});

test('e-mail by the hundred thousand, and what filters hold back is not billed', () => {
  assert.match(
    worked('sns-cost', { publishes: 202_000, queues: 0, email: 1, delivered: 50 }),
    /To e-mail: 1 hundred thousand × \$2 .* = \$2\.00/,
  );
});

test('FIFO topics pay for messages and for data, in and out', () => {
  assert.match(
    worked('sns-cost', { type: 'fifo', publishes: 100_000_000, size: 1, queues: 5 }),
    /^\$37\.10 a month\nPublished: 100 million × \$0\.3 .* = \$30\.00\n.* = \$1\.62\nDelivered: 500 million × \$0\.01 .* = \$5\.00\n.* = \$0\.48\n/,
  );
});

test('a template tells who is subscribed', async () => {
  const template = `Resources:
  News: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: arn }] } }
  Mail: { Type: AWS::SNS::Subscription, Properties: { Protocol: email, Endpoint: a@example.com, TopicArn: !Ref News } }
`;
  assert.deepEqual(await prefilled('sns-cost', template, 'News'), {
    type: 'standard',
    queues: 1,
    http: 0,
    email: 1,
  });
});
