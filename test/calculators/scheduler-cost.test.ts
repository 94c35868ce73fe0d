import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('a job every minute is within the free invocations', () => {
  assert.equal(
    worked('scheduler-cost', { expression: 'rate(1 minute)' }),
    `$0.00 a month for 43,800 invocations
A schedule runs: rate(1 minute) = 43,800 times a month
Invocations: 43,800 × 1 = 43,800
Scheduler: 0 million × $1 per million = $0.00
Not in it: what the targets do. A rule with a schedule on the default event bus costs nothing.`,
  );
});

test('twenty million one-time schedules: fourteen are free', () => {
  assert.match(
    worked('scheduler-cost', { expression: 'at(2027-01-01T00:00:00)', schedules: 20_000_000 }),
    /^\$6\.00 a month for 20,000,000 invocations\n(?:.*\n)+Scheduler: 6 million × \$1 per million = \$6\.00$/m,
  );
});

test('how often expressions run', () => {
  const times = (expression: string) =>
    /= ([\d.,]+) times/.exec(worked('scheduler-cost', { expression }))?.[1];
  assert.deepEqual(
    [
      'rate(1 hour)',
      'rate(1 day)',
      'cron(0 8 * * ? *)',
      'cron(0/15 * * * ? *)',
      'cron(0 8 ? * MON-FRI *)',
      'cron(0 8,20 1 * ? *)',
      'cron(0 8 L JAN,JUL ? *)',
      'cron(30 10 ? * 6L *)',
      'cron(0 22 ? * MON#1 *)',
    ].map(times),
    ['730', '30.4167', '30.4167', '2,920', '21.7262', '2', '0.166667', '1', '1'],
  );
});

test('what is no schedule is said', () => {
  for (const expression of [
    'every day',
    'rate(0 minutes)',
    'rate(5)',
    'cron(99 * * * ? *)',
    'cron(a b c)',
    '',
  ])
    if (expression)
      assert.match(worked('scheduler-cost', { expression }), /^! Schedule is rate\(5 minutes\)/m, expression);
});

const template = `
Resources:
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: cron(0 3 * * ? *)
      FlexibleTimeWindow: { Mode: 'OFF' }
`;

test('the expression comes from the schedule and goes back to it', async () => {
  assert.deepEqual(await prefilled('scheduler-cost', template, 'Nightly'), {
    expression: 'cron(0 3 * * ? *)',
  });
  assert.match(
    await applied('scheduler-cost', template, 'Nightly', { expression: 'rate(1 hour)' }),
    /ScheduleExpression: 'rate\(1 hour\)'/,
  );
});
