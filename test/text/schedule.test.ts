import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextRuns, scheduleOf } from '../../server/src/text/schedule';

/** A Sunday. */
const now = Date.UTC(2026, 10, 22, 12, 0);

/** The next runs, in minutes: `2026-11-23 06:00`. */
function runs(text: string, most = 3): string {
  const schedule = scheduleOf(text);
  if (schedule?.kind !== 'cron') return JSON.stringify(schedule) ?? 'none';
  return nextRuns(schedule.fields, now, most)
    .map(at => new Date(at).toISOString().slice(0, 16).replace('T', ' '))
    .join(', ');
}

const examples: Readonly<Record<string, string>> = {
  'cron(0 6 * * ? *)': '2026-11-23 06:00, 2026-11-24 06:00, 2026-11-25 06:00',
  'cron(0/15 * * * ? *)': '2026-11-22 12:15, 2026-11-22 12:30, 2026-11-22 12:45',
  'cron(0 10 ? * MON-FRI *)': '2026-11-23 10:00, 2026-11-24 10:00, 2026-11-25 10:00',
  'cron(0 10 ? * 2 *)': '2026-11-23 10:00, 2026-11-30 10:00, 2026-12-07 10:00',
  'cron(0 8 1 * ? *)': '2026-12-01 08:00, 2027-01-01 08:00, 2027-02-01 08:00',
  'cron(0 8 L * ? *)': '2026-11-30 08:00, 2026-12-31 08:00, 2027-01-31 08:00',
  'cron(0 8 31W * ? *)': '2026-12-31 08:00, 2027-01-29 08:00, 2027-03-31 08:00',
  'cron(0 8 1W * ? *)': '2026-12-01 08:00, 2027-01-01 08:00, 2027-02-01 08:00',
  'cron(0 8 15W 8 ? *)': '2027-08-16 08:00, 2028-08-15 08:00, 2029-08-15 08:00',
  'cron(0 8 ? * 6L *)': '2026-11-27 08:00, 2026-12-25 08:00, 2027-01-29 08:00',
  'cron(0 8 ? * 3#2 *)': '2026-12-08 08:00, 2027-01-12 08:00, 2027-02-09 08:00',
  'cron(0 8 ? * FRI-SUN *)': '2026-11-27 08:00, 2026-11-28 08:00, 2026-11-29 08:00',
  'cron(30 23 29 FEB ? *)': '2028-02-29 23:30, 2032-02-29 23:30, 2036-02-29 23:30',
  'cron(5,35 14 * * ? 2026)': '2026-11-22 14:05, 2026-11-22 14:35, 2026-11-23 14:05',
  'cron(0 0 1 1 ? 2020)': '',
  'cron(0 6 * * *)': 'none',
  'cron(0 6 * * * *)': 'none',
  'cron(61 6 * * ? *)': 'none',
  'cron(0 6 * 13 ? *)': 'none',
  'rate(5 minutes)': '{"kind":"rate","every":5,"unit":"minute"}',
  'rate(0 minutes)': 'none',
  'at(2027-01-31T06:00:00)': '{"kind":"at","time":1801375200000}',
  'at(2027-01-31)': 'none',
  'every day': 'none',
};

for (const [text, expected] of Object.entries(examples)) test(text, () => assert.equal(runs(text), expected));
