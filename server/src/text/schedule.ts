/** When something runs, as EventBridge writes it: `rate(5 minutes)`, `cron(0 6 ? * MON-FRI *)`, `at(2027-01-01T00:00:00)`. */
export type Schedule =
  | { readonly kind: 'rate'; readonly every: number; readonly unit: 'minute' | 'hour' | 'day' }
  | { readonly kind: 'cron'; readonly fields: Cron }
  /** Milliseconds since 1970, taken as UTC. */
  | { readonly kind: 'at'; readonly time: number };

/** The days and times a cron expression names; months count from 1. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: readonly number[];
  readonly years: (year: number) => boolean;
  /** Whether a day of a month is meant. */
  readonly day: (year: number, month: number, day: number) => boolean;
}

/** When it runs; `undefined` for what is no such expression, or a faulty one: `schedule-expression.ts` tells what is wrong. */
export function scheduleOf(text: string): Schedule | undefined {
  const [, kind, inside = ''] = /^\s*(rate|cron|at)\(([^()]{0,200})\)\s*$/.exec(text) ?? [];
  const inner = inside.trim();
  if (kind === 'rate') return rateOf(inner);
  if (kind === 'cron') return cronOf(inner);
  const time = Date.parse(`${inner}Z`);
  return kind === 'at' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner) && !Number.isNaN(time)
    ? { kind: 'at', time }
    : undefined;
}

function rateOf(text: string): Schedule | undefined {
  const [, count, unit] = /^(\d{1,9})\s+(minute|hour|day)s?$/.exec(text) ?? [];
  const every = Number(count);
  return unit && every > 0 ? { kind: 'rate', every, unit: unit as 'minute' | 'hour' | 'day' } : undefined;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function cronOf(text: string): Schedule | undefined {
  const [minute = '', hour = '', monthDay = '', month = '', weekDay = '', year, more] = text
    .toUpperCase()
    .split(/\s+/);
  if (year === undefined || more !== undefined || (monthDay === '?') === (weekDay === '?')) return undefined;
  const minutes = numbersOf(minute, 0, 59);
  const hours = numbersOf(hour, 0, 23);
  const months = numbersOf(month, 1, 12, monthNames);
  const years = numbersOf(year, 1970, 2199);
  const day = monthDay === '?' ? weekDaysOf(weekDay) : monthDaysOf(monthDay);
  if (!minutes || !hours || !months || !years || !day) return undefined;
  return { kind: 'cron', fields: { minutes, hours, months, years: at => years.includes(at), day } };
}

/** `0,15-30/5,MON` as numbers in their order; `undefined` when it is not such a list. @param names the first stands for `from` */
function numbersOf(
  field: string,
  from: number,
  to: number,
  names: readonly string[] = [],
): readonly number[] | undefined {
  const found = new Set<number>();
  const read = (text: string): number | undefined => {
    const named = names.indexOf(text);
    if (named >= 0) return named + from;
    const value = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
    return value !== undefined && value >= from && value <= to ? value : undefined;
  };
  for (const part of field.split(',')) {
    const [range = '', step, more] = part.split('/');
    if (more !== undefined || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step))) return undefined;
    const [first = '', last, third] = range.split('-');
    if (third !== undefined) return undefined;
    const start = first === '*' ? from : read(first);
    const end = first === '*' ? to : last === undefined ? (step === undefined ? start : to) : read(last);
    if (start === undefined || end === undefined || (first === '*' && last !== undefined)) return undefined;
    // A range may go over the end: FRI-MON.
    const stop = end >= start ? end : end + (to - from + 1);
    for (let value = start; value <= stop; value += Number(step ?? 1))
      found.add(value > to ? value - (to - from + 1) : value);
  }
  return [...found].sort((a, b) => a - b);
}

type DayTest = Cron['day'];

function monthDaysOf(field: string): DayTest | undefined {
  const tests: DayTest[] = [];
  for (const part of field.split(',')) {
    const near = /^(\d{1,2}|L)W$/.exec(part);
    const beforeLast = /^L(?:-(\d{1,2}))?$/.exec(part);
    if (near) {
      const wanted = near[1] === 'L' ? undefined : Number(near[1]);
      if (wanted !== undefined && (wanted < 1 || wanted > 31)) return undefined;
      tests.push((year, month, day) => day === nearestWeekday(year, month, wanted ?? lastDay(year, month)));
    } else if (beforeLast)
      tests.push((year, month, day) => day === lastDay(year, month) - Number(beforeLast[1] ?? 0));
    else {
      const days = numbersOf(part, 1, 31);
      if (!days) return undefined;
      tests.push((_year, _month, day) => days.includes(day));
    }
  }
  return anyOf(tests);
}

function weekDaysOf(field: string): DayTest | undefined {
  const tests: DayTest[] = [];
  for (const part of field.split(',')) {
    const [, name = '', sign, nth] = /^([A-Z]{3}|[1-7])(L|#([1-5]))$/.exec(part) ?? [];
    if (sign) {
      const [wanted] = numbersOf(name, 1, 7, dayNames) ?? [];
      if (wanted === undefined) return undefined;
      tests.push(
        (year, month, day) =>
          weekday(year, month, day) === wanted &&
          (sign === 'L' ? day + 7 > lastDay(year, month) : Math.ceil(day / 7) === Number(nth)),
      );
      continue;
    }
    const days = part === 'L' ? [7] : numbersOf(part, 1, 7, dayNames);
    if (!days) return undefined;
    tests.push((year, month, day) => days.includes(weekday(year, month, day)));
  }
  return anyOf(tests);
}

function anyOf(tests: readonly DayTest[]): DayTest {
  return (year, month, day) => tests.some(test => test(year, month, day));
}

/** 1 is Sunday. */
function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day from Monday to Friday that is nearest and of the same month. */
function nearestWeekday(year: number, month: number, day: number): number {
  const last = lastDay(year, month);
  if (day > last) return -1;
  const on = weekday(year, month, day);
  if (on === 7) return day > 1 ? day - 1 : day + 2;
  if (on === 1) return day < last ? day + 1 : day - 2;
  return day;
}

/** A schedule that fires on one day in many years is looked for this far ahead. */
const yearsAhead = 40;

/** The next times a cron expression names after a moment, as milliseconds in whatever zone it is meant. */
export function nextRuns(cron: Cron, after: number, most = 5): readonly number[] {
  const start = new Date(after);
  const runs: number[] = [];
  const firstYear = start.getUTCFullYear();
  for (let year = firstYear; year <= firstYear + yearsAhead; year++) {
    if (!cron.years(year)) continue;
    for (const month of cron.months) {
      const last = lastDay(year, month);
      if (Date.UTC(year, month - 1, last + 1) <= after) continue;
      for (let day = 1; day <= last; day++) {
        if (Date.UTC(year, month - 1, day + 1) <= after || !cron.day(year, month, day)) continue;
        for (const hour of cron.hours) {
          for (const minute of cron.minutes) {
            const at = Date.UTC(year, month - 1, day, hour, minute);
            if (at <= after) continue;
            runs.push(at);
            if (runs.length === most) return runs;
          }
        }
      }
    }
  }
  return runs;
}
