/** What a fact can hold: a number, a word, a claim, or a list or table of them. */
export type Value = number | string | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A value with its unit, written as AWS writes it: `s`, `MB`, `USD per GB-second`, `messages`; empty when there is none. */
export interface Quantity {
  readonly value: Value;
  readonly unit: string;
}

/** `1769` → `1,769`; `0.0000166667` stays as it is, never `1.66667e-5`. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const plain = Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(12).replace(/0+$/, '') : String(value);
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `30` → `30 s`. */
export function seconds(value: number): string {
  return `${number(value)} s`;
}

/** `512` → `512 MB`. */
export function megabytes(value: number): string {
  return `${number(value)} MB`;
}

/** `1, 'queue'` → `1 queue`; `3, 'queue'` → `3 queues`. */
export function counted(count: number, noun: string, plural = noun + 's'): string {
  return `${number(count)} ${count === 1 ? noun : plural}`;
}

/** An amount of money: cents from a dollar up (`$3.42`), as many digits as it needs below. */
export function dollars(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? '-' : '';
  if (size === 0) return '$0.00';
  if (size >= 0.01) return `${sign}$${number(Number(size.toFixed(2))).replace(/\.(\d)$/, '.$10')}${Number.isInteger(Number(size.toFixed(2))) ? '.00' : ''}`;
  return `${sign}$${number(Number(size.toPrecision(4)))}`;
}

/** A quantity as a person reads it: `900 s`, `$0.20 per million requests`, `a, b and c`. */
export function quantity({ value, unit }: Quantity): string {
  const money = /^USD\b\s*/.exec(unit);
  if (typeof value === 'number' && money) {
    const per = unit.slice(money[0].length);
    return `$${number(value)}${/^0?\.\d$/.test(String(value)) ? '0' : ''}${per ? ` ${per}` : ''}`;
  }
  if (typeof value === 'number') return unit ? `${number(value)} ${unit}` : number(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return unit && unit !== 'formula' ? `${value} ${unit}` : value;
  if (isList(value)) return inWords(value.map(item => quantity({ value: item, unit })));
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${quantity({ value: item, unit })}`)
    .join('; ');
}

/** `['a', 'b', 'c']` → `a, b and c`. */
export function inWords(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
