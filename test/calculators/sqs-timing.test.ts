import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('a function of 60 s with a window of 20 s needs 380 s', () => {
  assert.equal(
    worked('sqs-timing', { timeout: 60, window: 20, visibility: 380, receives: 5 }),
    `Visibility timeout at least 380 s
Visibility timeout: 6 × 60 s + 20 s; the least is 60 s = 380 s (6.3 minutes)
In the dead-letter queue after: 5 receives × 380 s = 1,900 s (31.7 minutes)
Can be looked at there for: 1,209,600 s (14 days) − 1,900 s (31.7 minutes), as retention counts from when it was sent = 1,207,700 s (14 days)`,
  );
});

test('what is too short, too few or too late is told', () => {
  assert.match(
    worked('sqs-timing', { timeout: 60, visibility: 30, receives: 2 }),
    /still worked on\.\nWith fewer than 5 receives, .*\n! Visibility timeout must be at least the function's timeout, 60 s/,
  );
  assert.match(
    worked('sqs-timing', {
      timeout: 60,
      visibility: 3600,
      receives: 30,
      retention: 86_400,
      dlqRetention: 86_400,
    }),
    /= 0 s\nA message expires before .*\nA message has expired by the time/,
  );
  assert.match(
    worked('sqs-timing', { timeout: 60, visibility: 3600, receives: 10, dlqRetention: 86_400, type: 'fifo' }),
    /starts anew .* = 86,400 s \(1 day\)$/,
  );
});

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3 }
  Failed: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      Handler: ship.handler
      Runtime: nodejs24.x
      InlineCode: x
      Timeout: 20
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn, MaximumBatchingWindowInSeconds: 5 } }
`;

test('a template tells the queue, the function behind it and its dead-letter queue', async () => {
  assert.deepEqual(await prefilled('sqs-timing', template, 'Orders'), {
    visibility: 60,
    timeout: 20,
    window: 5,
    receives: 3,
    dlqRetention: 1_209_600,
  });
  assert.match(
    await applied('sqs-timing', template, 'Orders', { visibility: 125, receives: 5 }),
    /VisibilityTimeout: 125\n.*maxReceiveCount: 5/,
  );
});
