import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('100,000 executions of 4 transitions: the Standard example of the pricing page', () => {
  assert.equal(
    worked('step-functions-cost', { executions: 100_000, transitions: 4, duration: 1000 }),
    `Standard $9.90, Express $0.20 a month
Transitions: 100,000 × 4 − 4,000 free = 396,000
Standard: 396,000 transitions × $0.000025 per transition = $9.90
Express compute: 100,000 × 1,000 ms × 64 MB ÷ 1,024 = 6,250 GB-seconds
Express requests: 100,000 executions × $0.000001 per execution = $0.10
Express duration: 6,250 GB-seconds × $0.00001667 per GB-second = $0.10
Break-even: (4 × $0.000025 − $0.000001) ÷ ($0.00001667 × 64 MB ÷ 1,024) = Express is cheaper below 95 s
Express saves $9.70 a month, if a step may run more than once.
The type of a state machine cannot be changed: another type is another state machine.
Not in it: the functions and services it calls, and the logs an Express workflow writes.`,
  );
});

test('a million executions of 30 s in 64 MB: the Express example of the pricing page', () => {
  assert.match(
    worked('step-functions-cost', {
      executions: 1_000_000,
      transitions: 10,
      duration: 30_000,
      type: 'EXPRESS',
    }),
    /^Standard \$249\.90, Express \$32\.26 a month\n(?:.*\n)+Express requests: .* = \$1\.00\nExpress duration: 1,875,000 GB-seconds .* = \$31\.26\n/,
  );
});

test('a hundred million executions of 10 s reach the third tier', () => {
  assert.match(
    worked('step-functions-cost', { executions: 100_000_000, duration: 10_000 }),
    /Express duration: 3,600,000 .* = \$60\.01\nExpress duration, tier 2: 14,400,000 .* = \$119\.95\nExpress duration, tier 3: 44,500,000 .* = \$202\.92\n/,
  );
});

test('duration rounds up to 100 ms, memory to 64 MB', () => {
  assert.match(
    worked('step-functions-cost', { executions: 1_000_000, duration: 801, memory: 65 }),
    /^Express compute: 1,000,000 × 900 ms × 128 MB ÷ 1,024 = 112,500 GB-seconds$/m,
  );
});

test('Express is cheaper below 23 s for one transition, and always for thirteen', () => {
  assert.match(worked('step-functions-cost', { transitions: 1 }), /= Express is cheaper below 23 s$/m);
  assert.match(
    worked('step-functions-cost', { transitions: 13 }),
    /= Express is cheaper up to its longest, 300 s$/m,
  );
});

test('Express is not possible for what takes long or waits', () => {
  assert.match(
    worked('step-functions-cost', { duration: 400_000 }),
    /^Standard \$9\.90, Express not possible a month\n(?:.*\n)+Express is not possible: an execution may take 300 s\./,
  );
  assert.match(worked('step-functions-cost', { needs: 'yes' }), /Express is not possible: it cannot wait/);
});

test('the state machine tells its type, and its states', async () => {
  const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, Next: B }
          B: { Type: Pass, End: true }
`;
  assert.deepEqual(await prefilled('step-functions-cost', template, 'Flow'), {
    type: 'EXPRESS',
    transitions: 4,
  });
});
