/** What is wrong with a schedule expression, and what was probably meant. */
export interface ScheduleFault {
  /** Ends a sentence that begins with the expression: `names a day of the month and a day of the week`. */
  readonly why: string;
  readonly instead?: string;
  /** The meaning of `instead` may differ from what was written. */
  readonly unsure?: true;
}

export interface ScheduleGrammar {
  /** EventBridge Scheduler knows `at(…)` and takes either form of a unit; rules of EventBridge do not. */
  readonly scheduler: boolean;
  /** The first and last year a cron expression can name. */
  readonly years: readonly [number, number];
}

/** What keeps EventBridge from taking an expression; nothing for one that it takes, or that cannot be told. */
export function scheduleFault(expression: string, grammar: ScheduleGrammar): ScheduleFault | undefined {
  const written = expression.trim();
  if (written.length > 256) return { why: 'is too long' };
  const [, kind = '', inner = ''] = /^([A-Za-z]+)\s*\(([^()]*)\)$/.exec(written) ?? [];
  const form = grammar.scheduler ? 'rate(…), cron(…) or at(…)' : 'rate(…) or cron(…)';
  switch (kind) {
    case 'rate':
      return rateFault(inner, grammar);
    case 'cron':
      return cronFault(inner, grammar);
    case 'at':
      return grammar.scheduler
        ? atFault(inner)
        : { why: 'is for EventBridge Scheduler; a rule has no at(…)' };
    default: {
      const lower = kind.toLowerCase();
      if (['rate', 'cron', 'at'].includes(lower))
        return { why: `is not ${form}, in small letters`, instead: `${lower}(${inner})` };
      const bare = cronFault(written, grammar);
      return /^[^\s()]+(?:\s+[^\s()]+){5}$/.test(written) && !bare
        ? { why: `is not ${form}`, instead: `cron(${written})` }
        : { why: `is not ${form}` };
    }
  }
}

const units = ['minute', 'hour', 'day'];

function rateFault(inner: string, { scheduler }: ScheduleGrammar): ScheduleFault | undefined {
  const [count = '', unit = '', more] = inner.trim().split(/\s+/);
  const one = unit.replace(/s$/, '');
  const every = Number(count);
  if (!/^\d+$/.test(count) || more !== undefined) return { why: 'is not a whole number and a unit' };
  if (every < 1) return { why: 'must be at least 1' };
  if (!units.includes(one)) {
    return one === 'second'
      ? { why: 'is in seconds; the shortest is a minute', instead: 'rate(1 minute)', unsure: true }
      : one === 'week'
        ? { why: 'is in weeks; units are minutes, hours and days', instead: `rate(${every * 7} days)` }
        : { why: `has the unit ${unit || 'missing'}; units are minutes, hours and days` };
  }
  if (scheduler || (every === 1) === (unit === one)) return undefined;
  return every === 1
    ? { why: `has one ${one}, so the unit is ${one}`, instead: `rate(1 ${one})` }
    : { why: `has ${every} ${one}s, so the unit is ${one}s`, instead: `rate(${every} ${one}s)` };
}

interface CronField {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
  /** What it takes beside numbers, names, `*`, ranges, lists and steps. */
  readonly special?: RegExp;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function fieldsOf([first, last]: readonly [number, number]): readonly CronField[] {
  return [
    { name: 'minutes', from: 0, to: 59 },
    { name: 'hours', from: 0, to: 23 },
    { name: 'day of the month', from: 1, to: 31, special: /^(?:\?|L|LW|L-\d{1,2}|\d{1,2}W)$/ },
    { name: 'month', from: 1, to: 12, names: months },
    {
      name: 'day of the week',
      from: 1,
      to: 7,
      names: weekdays,
      special: /^(?:\?|L|(?:[1-7]|[A-Z]{3})(?:L|#[1-5]))$/i,
    },
    { name: 'year', from: first, to: last },
  ];
}

function cronFault(inner: string, { years }: ScheduleGrammar): ScheduleFault | undefined {
  const parts = inner.trim().split(/\s+/);
  if (parts.length !== 6) {
    const instead = parts.length === 5 ? fromUnix(parts) : undefined;
    return {
      why: `has ${parts.length === 1 && parts[0] === '' ? 'no' : parts.length} fields; it needs six, the last is the year`,
      ...(instead ? { instead, unsure: true } : {}),
    };
  }
  for (const [index, field] of fieldsOf(years).entries()) {
    const wrong = parts[index]!.split(',').find(part => !isValue(part, field));
    if (wrong !== undefined)
      return { why: `has ${wrong || 'nothing'} as ${field.name}, which takes ${span(field)}` };
  }
  const [day, weekday] = [parts[2]!, parts[4]!];
  if ((day === '?') !== (weekday === '?')) return undefined;
  const with_ = (at: number, value: string) =>
    `cron(${parts.map((part, index) => (index === at ? value : part)).join(' ')})`;
  if (day === '?')
    return { why: 'has ? for both the day of the month and the day of the week', instead: with_(2, '*') };
  return {
    why: 'names both a day of the month and a day of the week; one of them must be ?',
    ...(weekday === '*' ? { instead: with_(4, '?') } : day === '*' ? { instead: with_(2, '?') } : {}),
  };
}

function isValue(part: string, { from, to, names = [], special }: CronField): boolean {
  if (special?.test(part)) return true;
  const [range = '', step, more] = part.split('/');
  if (more !== undefined || (step !== undefined && !(/^\d{1,4}$/.test(step) && Number(step) > 0)))
    return false;
  if (range === '*') return true;
  const ends = range.split('-');
  return (
    ends.length <= 2 &&
    ends.every(end => {
      if (names.includes(end.toUpperCase())) return true;
      return /^\d{1,4}$/.test(end) && Number(end) >= from && Number(end) <= to;
    })
  );
}

function span({ from, to, names, special }: CronField): string {
  return `${from} to ${to}${names ? `, ${names[0]} to ${names.at(-1)}` : ''}, *${special ? ' or ?' : ''}`;
}

/** Five fields of Unix, its weekdays from 0, as EventBridge writes them. */
function fromUnix([minute, hour, day, month, weekday]: readonly string[]): string | undefined {
  if (weekday === '*') return `cron(${minute} ${hour} ${day} ${month} ? *)`;
  if (day !== '*') return undefined;
  const shifted = weekday!.replace(/\d+/g, number => String((Number(number) % 7) + 1));
  return weekday!.includes('/') || weekday!.includes('#')
    ? undefined
    : `cron(${minute} ${hour} ? ${month} ${shifted} *)`;
}

function atFault(inner: string): ScheduleFault | undefined {
  const read = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(Z|\.\d+Z?|[+-]\d{2}:?\d{2})?$/.exec(
    inner.trim(),
  );
  if (!read) return { why: 'is not a time like at(2027-01-31T08:00:00)' };
  const [year, month, day, hour, minute, second] = read.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]! || hour > 23 || minute > 59 || second > 59)
    return { why: 'names a time that does not exist' };
  return read[7] === undefined
    ? undefined
    : {
        why: 'has a time zone or fraction of its own; the zone stands in ScheduleExpressionTimezone',
        instead: `at(${inner.trim().slice(0, 19)})`,
        unsure: true,
      };
}
