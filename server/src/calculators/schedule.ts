import { daysAMonth, hoursAMonth } from './month';

/**
 * How often a schedule expression runs in a month of average length: `rate(5 minutes)`, `cron(0 8 ? * MON-FRI *)`,
 * `at(…)`; `undefined` when it cannot be read.
 */
export function runsAMonth(expression: string): number | undefined {
  const [, kind, inner] = /^\s*(rate|cron|at)\(([^()]{1,200})\)\s*$/.exec(expression) ?? [];
  if (kind === undefined || inner === undefined) return undefined;
  if (kind === 'at') return 1;
  return kind === 'rate' ? ofRate(inner) : ofCron(inner);
}

const unitsAMonth: Readonly<Record<string, number>> = {
  minute: hoursAMonth * 60,
  hour: hoursAMonth,
  day: daysAMonth,
};

function ofRate(inner: string): number | undefined {
  const [count, unit, more] = inner.trim().split(/\s+/);
  const each = unitsAMonth[(unit ?? '').replace(/s$/, '')];
  const every = Number(count);
  return each === undefined || more !== undefined || !(every >= 1) ? undefined : each / every;
}

function ofCron(inner: string): number | undefined {
  const [minute, hour, day, month, weekday, year] = inner.trim().split(/\s+/);
  if (weekday === undefined || minute === undefined) return undefined;
  const minutes = countIn(minute, 0, 59);
  const hours = countIn(hour, 0, 23);
  const months = countIn(month, 1, 12, [
    'JAN',
    'FEB',
    'MAR',
    'APR',
    'MAY',
    'JUN',
    'JUL',
    'AUG',
    'SEP',
    'OCT',
    'NOV',
    'DEC',
  ]);
  const days = daysOf(day ?? '*', weekday);
  if (minutes === undefined || hours === undefined || months === undefined || days === undefined)
    return undefined;
  // One year of many is counted as if it were this one.
  return year === undefined || year !== '' ? (minutes * hours * days * months) / 12 : undefined;
}

/** Days a month: by the day of the month, or by the day of the week. */
function daysOf(day: string, weekday: string): number | undefined {
  if (weekday !== '?' && weekday !== '*') {
    // The last or the nth of a weekday is one day a month.
    if (/^\w{1,3}#[1-5]$|^\w{1,3}L$/.test(weekday)) return 1;
    const days = countIn(weekday, 1, 7, ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']);
    return days === undefined ? undefined : (days / 7) * daysAMonth;
  }
  if (day === '*' || day === '?') return daysAMonth;
  if (/^L$|^LW$|^\d{1,2}W$/.test(day)) return 1;
  const days = countIn(day, 1, 31);
  return days === undefined ? undefined : Math.min(days, daysAMonth);
}

/** How many values a field of a cron expression names: `*`, `0/15`, `MON-FRI`, `1,3,5`. */
function countIn(
  field: string | undefined,
  from: number,
  to: number,
  names: readonly string[] = [],
): number | undefined {
  const readAs = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    return named < 0 ? (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN) : named + from;
  };
  const found = new Set<number>();
  for (const part of (field ?? '').split(',').slice(0, 60)) {
    const [range = '', step = '1'] = part.split('/');
    const [first = '', last] = range.split('-');
    const start = first === '*' ? from : readAs(first);
    const end = last === undefined ? (first === '*' || part.includes('/') ? to : start) : readAs(last);
    const by = readAs(step);
    if (!(start >= from && end <= to && by >= 1)) return undefined;
    for (let value = start; value <= end; value += by) found.add(value);
  }
  return found.size;
}
