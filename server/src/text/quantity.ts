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
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
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
  if (size >= 0.01) {
    // Half a cent rounds up, also where the binary number is a trifle less: 1.825 is $1.83.
    const cents = String(Math.round(Number((size * 100).toPrecision(14)))).padStart(3, '0');
    return `${sign}$${number(Number(cents.slice(0, -2)))}.${cents.slice(-2)}`;
  }
  return `${sign}$${number(Number(size.toPrecision(4)))}`;
}

/**
 * A quantity as a person reads it: `900 s`, `$0.20 per million requests`, `99.99%`, `10 messages and 1,048,576 bytes (1 MiB)`,
 * `128 MB (viewer) and 10,240 MB (origin)`, `3 to 900 s, 30 s by default`. A unit may name the parts of a list:
 * `messages, bytes`, `MB [viewer, origin]`, `s [min, default, max]`. Of the kind `range`, two numbers are its ends.
 */
export function quantity({ value, unit, kind }: Quantity & { readonly kind?: string }): string {
  if (isList(value)) return kind === 'range' && value.length === 2 ? ends(value, unit) : list(value, unit);
  return isTable(value) ? table(value, unit) : single(value, unit);
}

/**
 * What a document that quotes a fact prints: all of it (`{sqs.batch}`), its bare value (`{sqs.delay:value}`), two
 * numbers as a range (`{dynamodb.pitr.window:range}`), one part by its place or its name (`{sqs.batch:1}`,
 * `{apigateway.headers.max:REST}`, `{apigateway.rest.price:0.usd_per_million}`) or that part bare (`{sqs.batch:1.value}`).
 * Undefined when there is no such part.
 */
export function quoted(whole: Quantity & { readonly kind?: string }, part?: string): string | undefined {
  if (part === undefined) return quantity(whole);
  const steps = part.split('.');
  const last = steps.at(-1);
  if (last === 'value' || last === 'range') steps.pop();
  let at: Value | undefined = whole.value;
  let unit = whole.unit;
  for (const step of steps) [at, unit] = step === '' ? [undefined, unit] : partOf(at, unit, step);
  if (at === undefined) return undefined;
  if (last === 'range') return isList(at) && at.length === 2 ? ends(at, unit) : undefined;
  if (last !== 'value') return quantity({ value: at, unit });
  return typeof at === 'number' ? number(at) : quantity({ value: at, unit: '', kind: whole.kind });
}

/** `['a', 'b', 'c']` → `a, b and c`. */
export function inWords(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

function partOf(value: Value | undefined, unit: string, step: string): [Value | undefined, string] {
  if (isList(value)) {
    const parts = partUnits(unit, value.length);
    const named = parts.labels.findIndex(label => plain(label) === plain(step));
    const index = /^\d{1,4}$/.test(step) ? Number(step) : named;
    return [value[index], parts.units[index] ?? unit];
  }
  if (value === undefined || !isTable(value)) return [undefined, unit];
  const entry = Object.entries(value).find(([key]) => plain(key) === plain(step));
  return entry ? [entry[1], unitOfKey(entry[0], unit).unit] : [undefined, unit];
}

function single(value: number | string | boolean, unit: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return worded(value, unit);
  const money = moneyUnit(unit);
  if (money) return price(value) + money.per;
  if (/^percent\b/.test(unit)) return `${number(value)}%${unit.slice('percent'.length)}`;
  const named = readable(unit, value);
  return named ? `${number(value)} ${named}${larger(value, named)}` : number(value);
}

/** A word stands alone; numbers in words, `2048-8192`, take their unit. */
function worded(value: string, unit: string): string {
  return unit && /^[\d.,]+\s*(?:[-–]|to|or)\s*[\d.,]+$/.test(value) ? `${value} ${unit}` : value;
}

const shortUnits: Readonly<Record<string, string>> = {
  seconds: 's',
  second: 's',
  milliseconds: 'ms',
  min: 'minutes',
};

/** A unit as it stands behind a number: short forms, `/` as `per`, the singular after one. */
function readable(unit: string, value: number): string {
  const named = (shortUnits[unit] ?? unit).replace(/([A-Za-z])\/([A-Za-z]{3,})/g, '$1 per $2');
  return value === 1 ? singular(named) : named;
}

/** `concurrent executions` → `concurrent execution`; what follows `per`, `of` or `in` stays. */
function singular(unit: string): string {
  const noun = /^.*?(?= per | of | in | \(|$)/.exec(unit)?.[0] ?? '';
  if (!/[a-z]{2}s$/.test(noun) || /(?:ss|us|is)$/.test(noun)) return unit;
  const one = noun
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/s$/, '');
  return one + unit.slice(noun.length);
}

const largerUnits: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  bytes: [
    [1024 ** 3, 'GiB'],
    [1024 ** 2, 'MiB'],
    [1024, 'KiB'],
  ],
  ms: [[1000, 's']],
  s: [
    [86_400, 'days'],
    [3600, 'hours'],
  ],
};

/** What a large number of bytes or seconds comes to, in brackets; nothing where it does not come out even. */
function larger(value: number, unit: string): string {
  for (const [size, name] of largerUnits[unit] ?? []) {
    const times = value / size;
    if (times >= 1 && Number.isInteger(times * 4)) return ` (${number(times)} ${readable(name, times)})`;
  }
  return '';
}

function list(value: readonly Value[], unit: string): string {
  const tiers = value.every(isTable) ? inTiers(value, unit) : undefined;
  if (tiers) return tiers;
  const { labels, units } = partUnits(unit, value.length);
  const bounds = inBounds(value, labels, units[0] ?? '');
  if (bounds) return bounds;
  const shared = units.every(own => own === units[0]) && labels.length === 0;
  if (!shared || value.some(item => typeof item !== 'number')) {
    const written = value.map((item, at) => quantity({ value: item, unit: units[at] ?? '' }));
    return inWords(written.map((item, at) => (labels[at] ? `${item} (${labels[at]})` : item)));
  }
  const numbers = value as readonly number[];
  const money = moneyUnit(unit);
  const before = numbers
    .slice(0, -1)
    .map(item => (money ? price(item) : unit === 'percent' ? `${number(item)}%` : number(item)));
  return inWords([...before, ...numbers.slice(-1).map(item => single(item, unit))]);
}

/** `[min, max]`, `[min, default, max]` and `[default, max]` in a unit make a range. */
function inBounds(value: readonly Value[], labels: readonly string[], unit: string): string | undefined {
  const at = (name: string) => value[labels.indexOf(name)];
  const [min, usual, max] = [at('min') ?? at('floor'), at('default'), at('max')];
  const known = [min, usual, max].filter(item => item !== undefined).length;
  if (known !== labels.length || known < 2 || max === undefined) return undefined;
  const byDefault = usual === undefined ? '' : `${quantity({ value: usual, unit })} by default`;
  if (min === undefined) return `${byDefault}, at most ${quantity({ value: max, unit })}`;
  return ends([min, max], unit) + (byDefault && `, ${byDefault}`);
}

function ends([from, to]: readonly Value[], unit: string): string {
  const parts = partUnits(unit, 2).units;
  const same = parts[0] === parts[1] && typeof from === 'number' && !moneyUnit(unit);
  return `${same ? number(from) : quantity({ value: from!, unit: parts[0]! })} to ${quantity({ value: to!, unit: parts[1]! })}`;
}

/** What a unit says of each of `count` parts: names in brackets, and one unit for all or one for each. */
function partUnits(
  unit: string,
  count: number,
): { readonly labels: readonly string[]; readonly units: readonly string[] } {
  const bracket = /\s*[[(]([^\])]*)[\])]\s*/.exec(unit);
  const named = bracket ? bracket[1]!.split(/\s*[,;]\s*/) : [];
  const labels = named.length === count && count > 1 ? named : [];
  const rest = bracket && labels.length ? unit.replace(bracket[0], ' ').trim() : unit;
  const each = rest.split(/\s*,\s*/);
  if (each.length === count && count > 1) return { labels, units: each };
  return { labels, units: Array.from({ length: count }, () => rest) };
}

function table(value: { readonly [key: string]: Value }, unit: string): string {
  if (value.formula !== undefined) return quantity({ value: value.formula, unit: '' });
  return Object.entries(value)
    .map(([key, item]) => {
      const own = unitOfKey(key, unit.split(' -> ').at(-1) ?? unit);
      return `${own.name}: ${quantity({ value: item, unit: own.unit })}`;
    })
    .join('; ');
}

const keyUnits: Readonly<Record<string, string>> = {
  bytes: 'bytes',
  chars: 'characters',
  gb: 'GB',
  mb: 'MB',
  ms: 'ms',
  h: 'hours',
  min: 'minutes',
  usd: 'USD',
};

/** A key may end in its unit, `variable_bytes`, where the whole has none; how many are free or included is a bare count. */
function unitOfKey(key: string, unit: string): { readonly name: string; readonly unit: string } {
  const [, name, last = ''] = /^(.+)_([a-z]+)$/.exec(key) ?? [];
  const own = unit === '' ? keyUnits[last] : undefined;
  const count = /^(?:up_to|free|included)/.test(key);
  return { name: (own ? name! : key).replaceAll('_', ' '), unit: own ?? (count ? '' : unit) };
}

/** Prices that fall with the amount: each row has its price, and all but the last how far it goes (`up_to`). */
function inTiers(rows: readonly { readonly [key: string]: Value }[], unit: string): string | undefined {
  const bands = rows.map(row => {
    const entries = Object.entries(row);
    const limit = entries.find(([key]) => key.startsWith('up_to'))?.[1];
    const cost = entries.find(([key]) => key.startsWith('usd'))?.[1];
    return { cost, limit: typeof limit === 'number' ? number(limit) : undefined };
  });
  const whole = bands.every(
    (band, at) => typeof band.cost === 'number' && (band.limit === undefined) === (at === bands.length - 1),
  );
  if (!whole || bands.length < 2) return undefined;
  const said = bands.map(({ cost, limit }) =>
    limit ? `${price(cost as number)} up to ${limit}` : `then ${price(cost as number)}`,
  );
  return said.join(', ') + (moneyUnit(unit)?.per ?? ` ${unit}`);
}

/** `USD per GB` and `USD/GB` → ` per GB`; `USD credits` → ` credits`. */
function moneyUnit(unit: string): { readonly per: string } | undefined {
  if (!/^USD\b/.test(unit)) return undefined;
  const rest = unit.slice(3).trim().replace(/^\//, 'per ');
  return { per: rest ? ` ${rest}` : '' };
}

/** `3.5` → `$3.50`; `200` → `$200`; `0.0000166667` keeps all its digits. */
function price(value: number): string {
  const written = number(Math.abs(value));
  const cents = /\.\d$/.test(written) ? '0' : written.includes('.') || Math.abs(value) >= 10 ? '' : '.00';
  return `${value < 0 ? '-' : ''}$${written}${cents}`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isTable(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}
