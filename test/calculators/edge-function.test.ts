import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('ten million requests of 50 ms in 128 MB: the Lambda@Edge example of the pricing page', () => {
  assert.equal(
    worked('edge-function', { requests: 10_000_000, duration: 50, memory: 128 }),
    `CloudFront Functions $0.80, Lambda@Edge $9.13 a month
CloudFront Functions: 8 million × $0.1 per million = $0.80
Lambda@Edge compute: 10,000,000 × 50 ms × 128 MB ÷ 1,024 = 62,500 GB-seconds
Lambda@Edge requests: 10 million × $0.6 per million = $6.00
Lambda@Edge duration: 62,500 GB-seconds × $0.00005001 per GB-second = $3.13
CloudFront Functions do it for $8.33 a month less, and start at once.
Not in it: requests to CloudFront itself, data transfer and logs.`,
  );
});

test('what CloudFront Functions cannot do', () => {
  const notes = worked('edge-function', { event: 'origin', network: 'yes', body: 'yes', size: 11 });
  assert.match(notes, /^CloudFront Functions not possible, Lambda@Edge \$9\.13 a month\n/);
  assert.match(
    notes,
    /\nCloudFront Functions: they have no events of the origin\.\nCloudFront Functions: they cannot call .*\nCloudFront Functions: they do not see .*\nCloudFront Functions: their code is at most 10 KB, and this is 11 KB\.\n/,
  );
});

test('what Lambda@Edge cannot do', () => {
  assert.match(
    worked('edge-function', { memory: 512, duration: 31_000, size: 60_000, reads: 1 }),
    /\nLambda@Edge: at this event a function has at most 128 MB\.\nLambda@Edge: a function runs at most 30 s\.\nLambda@Edge: a package is at most 50 MB\.\nLambda@Edge: it cannot read a key value store\.\n/,
  );
});

test('at the origin only cache misses count', () => {
  assert.match(
    worked('edge-function', { event: 'origin', hits: 90 }),
    /^Lambda@Edge requests: 1 million × \$0\.6 per million = \$0\.60$/m,
  );
});

test('reads of a key value store, beyond two million', () => {
  assert.match(
    worked('edge-function', { reads: 1 }),
    /^Key value store: 8 million reads × \$0\.03 per million = \$0\.24$/m,
  );
});

test('a CloudFront function is its resource', async () => {
  const template = 'Resources:\n  Rewrite: { Type: AWS::CloudFront::Function }\n';
  assert.deepEqual(await prefilled('edge-function', template, 'Rewrite'), {});
});
