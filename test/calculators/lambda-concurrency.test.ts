import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('a load that fits: a thousand requests a second of half a second', () => {
  assert.equal(
    worked('lambda-concurrency', { rate: 1000, duration: 500 }),
    `500 environments
Needed: 1,000 invocations a second × 0.5 s = 500
For their rate: 1,000 a second ÷ 10 a second for each environment = 100
Limit of the function: 1,000 of the account − 0 of others = 1,000
Largest load: 1,000 ÷ 0.5 s, at most 10 a second for each = 2,000 invocations a second
Scaling: 1,000 more every 10 s = enough after 0 s
Throttled: In the first 30 s = 0 invocations`,
  );
});

test('the account is the limit', () => {
  assert.match(
    worked('lambda-concurrency', { rate: 10_000, duration: 500 }),
    /^5,000 environments, but only 1,000 can run\n(?:.*\n)+Scaling: 1,000 more every 10 s = never enough\n/,
  );
});

test('a sudden load waits for a thousand environments every ten seconds', () => {
  // 8,000, 6,000, 4,000 and 2,000 a second too many, each for ten seconds.
  assert.match(
    worked('lambda-concurrency', { rate: 10_000, duration: 500, account: 6000 }),
    /Scaling: .* = enough after 40 s\nThrottled: In the first 40 s = 200,000 invocations/,
  );
});

test('a load that grows slowly is not throttled', () => {
  assert.match(
    worked('lambda-concurrency', { rate: 10_000, duration: 500, account: 6000, ramp: 60 }),
    /Throttled: In the first 60 s = 0 invocations/,
  );
});

test('short invocations are limited by their rate', () => {
  assert.match(worked('lambda-concurrency', { rate: 1000, duration: 20 }), /^100 environments\n/);
});

test('a queue starts with five and adds 300 a minute', () => {
  assert.match(
    worked('lambda-concurrency', { source: 'sqs', rate: 500, duration: 1000 }),
    /Limit of the queue: The most of an SQS mapping = 1,250\n.*\nScaling: 5 at first, 300 more a minute = enough after 99 s\nWaiting in the source: In the first 99 s = 24,750 invocations/,
  );
});

test('a stream runs as many batches as it has shards, times the factor', () => {
  assert.match(
    worked('lambda-concurrency', { source: 'stream', rate: 500, duration: 1000, shards: 4, batch: 100 }),
    /^5 environments, but only 4 can run\n/,
  );
  assert.match(
    worked('lambda-concurrency', {
      source: 'stream',
      rate: 500,
      duration: 1000,
      shards: 4,
      batch: 100,
      parallelization: 2,
    }),
    /^5 environments\n/,
  );
});

test('a hundred must stay unreserved', () => {
  assert.match(
    worked('lambda-concurrency', { reserved: 950 }),
    /^! Reserved concurrency is at most 900 of this account$/m,
  );
});

const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      ReservedConcurrentExecutions: 50
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: !GetAtt Orders.Arn
            BatchSize: 10
            ScalingConfig: { MaximumConcurrency: 20 }
`;

test('the function and its trigger tell reserved concurrency, source, batch and maximum', async () => {
  assert.deepEqual(await prefilled('lambda-concurrency', template, 'Ship'), {
    reserved: 50,
    maximum: 20,
    batch: 10,
    source: 'sqs',
  });
  assert.match(
    await applied('lambda-concurrency', template, 'Ship', { reserved: 80 }),
    /ReservedConcurrentExecutions: 80/,
  );
});
