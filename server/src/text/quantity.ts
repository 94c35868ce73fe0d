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
  if (size >= 0.01)
    return `${sign}$${number(Number(size.toFixed(2))).replace(/\.(\d)$/, '.$10')}${Number.isInteger(Number(size.toFixed(2))) ? '.00' : ''}`;
  return `${sign}$${number(Number(size.toPrecision(4)))}`;
}

/**
 * A quantity as a person reads it: `900 s`, `$0.20 per million requests`, `10 messages and 1,048,576 bytes`,
 * `128 MB (viewer) and 10,240 MB (origin)`, `$3.50 up to 333,000,000, then $1.51 per million calls`.
 */
export function quantity({ value, unit, kind }: Quantity & { readonly kind?: string }): string {
  if (!isList(value)) return isTable(value) ? table(value, unit) : single(value, unit);
  const tiers = value.every(isTable) ? inTiers(value, unit) : undefined;
  if (tiers) return tiers;
  const units = unitsOfParts(unit, value.length);
  if (units) return inWords(value.map((item, at) => quantity({ value: item, unit: units[at] ?? '' })));
  const money = moneyUnit(unit);
  const bare = value.map(item =>
    typeof item === 'object' ? quantity({ value: item, unit: '' }) : single(item, money ? 'USD' : ''),
  );
  const shared = money?.per ?? ` ${unit}`;
  return `${kind === 'range' ? bare.join(' to ') : inWords(bare)}${shared.trimEnd()}`;
}

/**
 * What a document that quotes a fact prints: all of it (`{sqs.batch}`), its bare value (`{sqs.delay:value}`),
 * one part (`{sqs.batch:1}`, `{apigateway.rest.price:0.usd_per_million}`) or that part bare (`{sqs.batch:1.value}`).
 * Undefined when there is no such part.
 */
export function quoted(whole: Quantity & { readonly kind?: string }, part?: string): string | undefined {
  if (part === undefined) return quantity(whole);
  const steps = part.split('.');
  const bare = steps.at(-1) === 'value' && Boolean(steps.pop());
  let at: Value | undefined = whole.value;
  let unit = whole.unit;
  for (const step of steps) {
    if (isList(at)) {
      unit = unitsOfParts(unit, at.length)?.[Number(step)]?.replace(/ \([^()]*\)$/, '') ?? unit;
      at = /^\d+$/.test(step) ? at[Number(step)] : undefined;
    } else at = at !== undefined && isTable(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at === undefined ? undefined : quantity({ value: at, unit: bare ? '' : unit });
}

function single(value: number | string | boolean, unit: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const money = typeof value === 'number' ? moneyUnit(unit) : undefined;
  if (money) return `$${number(value as number)}${/^\d*\.\d$/.test(String(value)) ? '0' : ''}${money.per}`;
  const text = typeof value === 'number' ? number(value) : value;
  return unit && unit !== 'formula' ? `${text} ${unit}` : text;
}

function table(value: { readonly [key: string]: Value }, unit: string): string {
  if (typeof value.formula === 'string') return value.formula;
  return Object.entries(value)
    .map(([key, item]) => `${key.replaceAll('_', ' ')}: ${quantity({ value: item, unit })}`)
    .join('; ');
}

/** Prices that fall with the amount: each row has its price, and all but the last how far it goes (`up_to`). */
function inTiers(rows: readonly { readonly [key: string]: Value }[], unit: string): string | undefined {
  const said = rows.map(row => {
    const limit = Object.entries(row).find(([key]) => key.startsWith('up_to'))?.[1];
    const price = Object.entries(row).find(([key]) => key.startsWith('usd'))?.[1];
    return typeof price === 'number'
      ? { price: single(price, 'USD'), limit: typeof limit === 'number' ? number(limit) : undefined }
      : undefined;
  });
  if (
    said.length < 2 ||
    said.some((row, at) => !row || (row.limit === undefined) !== (at === said.length - 1))
  )
    return undefined;
  const tiers = said.map(row => (row?.limit ? `${row.price} up to ${row.limit}` : `then ${row?.price}`));
  return `${tiers.join(', ')}${moneyUnit(unit)?.per ?? ` ${unit}`}`;
}

/** `USD per GB` and `USD/GB` → ` per GB`; `USD credits` → ` credits`. */
function moneyUnit(unit: string): { readonly per: string } | undefined {
  if (!/^USD\b/.test(unit)) return undefined;
  const rest = unit.slice(3).trim().replace(/^\//, 'per ');
  return { per: rest ? ` ${rest}` : '' };
}

/** The unit of each part, where the unit of a list names them: `records, MiB` or `MB [viewer, origin]`. */
function unitsOfParts(unit: string, count: number): readonly string[] | undefined {
  const labelled = /^([^[(]*)[[(]([^\])]*)[\])]$/.exec(unit);
  const labels = labelled?.[2]?.split(/[,;]\s*/);
  const shared = labelled?.[1]?.trim() ?? '';
  if (labels?.length === count)
    return labels.map(label => (shared ? `${shared} (${label.trim()})` : label.trim()));
  const units = unit.split(/,\s*/);
  return count > 1 && units.length === count ? units : undefined;
}

/** `['a', 'b', 'c']` → `a, b and c`. */
export function inWords(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isTable(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}
