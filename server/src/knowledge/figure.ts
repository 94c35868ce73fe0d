/** A number with its unit as a text states it. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As written: `MB`, `seconds`, `x`; `$` for money; empty where a word or nothing follows. */
  readonly unit: string;
}

const pattern = /(?<![\w.$*/]|[A-Za-z]-)(\$?)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,15})?(?![\d.]*\d)/g;
const unitAfter = /[ \u00a0-]?(%|×|[A-Za-z]{1,14}(?![\w]))/y;

/** The numbers of a text in order; a unit that measures nothing, such as `items`, is left to the words that follow. */
export function figuresIn(text: string): readonly Figure[] {
  return Array.from(text.matchAll(pattern), match => {
    const [written, dollar = '', whole = '', fraction = ''] = match;
    const start = match.index;
    unitAfter.lastIndex = start + written.length;
    const after = dollar ? null : unitAfter.exec(text);
    const unit = after && Object.hasOwn(measures, after[1]!.toLowerCase()) ? after[1]! : dollar;
    const end = start + written.length + (unit && after ? after[0].length : 0);
    return { start, end, value: Number(whole.replaceAll(',', '') + fraction), unit };
  });
}

/** What a unit measures, and how much of it one is; bytes by powers of 1024, as AWS means them. */
const measures: Readonly<Record<string, readonly [dimension: string, size: number]>> = {
  b: ['bytes', 1],
  byte: ['bytes', 1],
  bytes: ['bytes', 1],
  kb: ['bytes', 1024],
  kib: ['bytes', 1024],
  kilobytes: ['bytes', 1024],
  mb: ['bytes', 1024 ** 2],
  mib: ['bytes', 1024 ** 2],
  megabytes: ['bytes', 1024 ** 2],
  gb: ['bytes', 1024 ** 3],
  gib: ['bytes', 1024 ** 3],
  gigabytes: ['bytes', 1024 ** 3],
  tb: ['bytes', 1024 ** 4],
  tib: ['bytes', 1024 ** 4],
  terabytes: ['bytes', 1024 ** 4],
  ms: ['time', 0.001],
  millisecond: ['time', 0.001],
  milliseconds: ['time', 0.001],
  s: ['time', 1],
  sec: ['time', 1],
  secs: ['time', 1],
  second: ['time', 1],
  seconds: ['time', 1],
  m: ['time', 60],
  min: ['time', 60],
  mins: ['time', 60],
  minute: ['time', 60],
  minutes: ['time', 60],
  h: ['time', 3600],
  hr: ['time', 3600],
  hrs: ['time', 3600],
  hour: ['time', 3600],
  hours: ['time', 3600],
  d: ['time', 86_400],
  day: ['time', 86_400],
  days: ['time', 86_400],
  week: ['time', 604_800],
  weeks: ['time', 604_800],
  month: ['month', 1],
  months: ['month', 1],
  year: ['year', 1],
  years: ['year', 1],
  '%': ['percent', 1],
  percent: ['percent', 1],
  pct: ['percent', 1],
  x: ['times', 1],
  '×': ['times', 1],
  times: ['times', 1],
  $: ['USD', 1],
  usd: ['USD', 1],
  dollars: ['USD', 1],
};

/** An amount in the smallest unit of what it measures, so that `900 s` and `15 minutes` are the same. */
export interface Amount {
  readonly dimension: string;
  readonly size: number;
}

/** The amount of a number in a unit, of which only the first word measures; a bare count where it measures nothing. */
export function amountOf(value: number, unit: string): Amount {
  const [first = ''] = /^[^\s(/,[]*/.exec(unit.trim()) ?? [];
  const [dimension, size] = Object.hasOwn(measures, first.toLowerCase())
    ? measures[first.toLowerCase()]!
    : ['count', 1];
  return { dimension, size: value * size };
}

/** Whether two amounts are the same, however rounded: `10 GB`, `10,240 MB` and, by powers of 1000, `10,000 MB`. */
export function sameAmount(a: Amount, b: Amount): boolean {
  if (a.dimension !== b.dimension) return false;
  const ratio = a.size / b.size;
  if (a.size === b.size || Math.abs(ratio - 1) < 1e-6) return true;
  return (
    a.dimension === 'bytes' &&
    [1.024, 1.024 ** 2, 1.024 ** 3].some(
      off => Math.abs(ratio / off - 1) < 1e-6 || Math.abs(ratio * off - 1) < 1e-6,
    )
  );
}
