import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleFault } from '../../server/src/text/schedule-expression';

const told = (expression: string, scheduler = false) => {
  const fault = scheduleFault(expression, { scheduler, years: [1970, 2199] });
  return fault ? `${fault.why}${fault.instead ? ` → ${fault.instead}` : ''}` : 'fine';
};

test('rates', () => {
  assert.deepEqual(
    ['rate(1 minute)', 'rate(5 minutes)', 'rate(1 days)', 'rate(0 hours)', 'Rate(5 minutes)', 'rate(5)'].map(
      one => told(one),
    ),
    [
      'fine',
      'fine',
      'has one day, so the unit is day → rate(1 day)',
      'must be at least 1',
      'is not rate(…) or cron(…), in small letters → rate(5 minutes)',
      'has the unit missing; units are minutes, hours and days',
    ],
  );
  assert.equal(told('rate(1 days)', true), 'fine');
});

test('cron expressions', () => {
  assert.deepEqual(
    [
      'cron(0 10 * * ? *)',
      'cron(0/5 8-17 ? * MON-FRI *)',
      'cron(15 12 L-2 * ? 2027)',
      'cron(0 10 * * * *)',
      'cron(0 10 1 * MON *)',
      'cron(0 25 * * ? *)',
      'cron(0 9 * * 0)',
      'cron()',
      'cron(0 9 * * ? 1969)',
    ].map(one => told(one)),
    [
      'fine',
      'fine',
      'fine',
      'names both a day of the month and a day of the week; one of them must be ? → cron(0 10 * * ? *)',
      'names both a day of the month and a day of the week; one of them must be ?',
      'has 25 as hours, which takes 0 to 23, *',
      'has 5 fields; it needs six, the last is the year → cron(0 9 ? * 1 *)',
      'has no fields; it needs six, the last is the year',
      'has 1969 as year, which takes 1970 to 2199, *',
    ],
  );
});

test('times', () => {
  assert.equal(told('at(2028-02-29T10:00:00)', true), 'fine');
  assert.equal(told('at(2027-13-01T10:00:00)', true), 'names a time that does not exist');
  assert.equal(told('at(2027-01-01T10:00:00)'), 'is for EventBridge Scheduler; a rule has no at(…)');
});
