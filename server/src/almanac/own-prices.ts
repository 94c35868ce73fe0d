import type { Fact, FactId } from '../knowledge/fact';
import type { Facts } from '../knowledge/knowledge';
import type { Value } from '../text/quantity';

/** Facts in which a person's own prices stand for those of the almanac. */
export interface OwnPrices {
  readonly facts: Facts;
  /** The facts that hold another price than the almanac's. */
  readonly ids: ReadonlySet<FactId>;
  /** What could not be taken: a fact that is not there, is no price, or has no number at that place. */
  readonly mistakes: readonly string[];
}

/**
 * Prices by fact id, `{ "lambda.price.requests": 0.22 }`; of a fact that holds several, by place or name as documents
 * quote it: `{ "sqs.price-standard:0": 0.45, "apigateway.rest.price:0.usd_per_million": 3.7 }`.
 */
export function withOwnPrices(facts: Facts, prices: Readonly<Record<string, number>>): OwnPrices {
  const changed = new Map<string, Fact>();
  const mistakes: string[] = [];
  for (const [key, price] of Object.entries(prices)) {
    const [id = '', path] = key.split(':', 2);
    const fact = changed.get(id) ?? facts.find(id);
    if (fact?.kind !== 'price') {
      mistakes.push(`prices: there is no price ${id}`);
      continue;
    }
    const value = replaced(fact.value, path?.split('.').filter(step => step !== 'value') ?? [], price);
    if (value === undefined) mistakes.push(`prices: ${id} has no single number${path ? ` at ${path}` : ''}`);
    else changed.set(id, { ...fact, value });
  }
  if (changed.size === 0) return { facts, ids: new Set(), mistakes };
  return {
    facts: {
      ...facts,
      fact: id => changed.get(id) ?? facts.fact(id),
      find: id => changed.get(id) ?? facts.find(id),
      all: facts.all.map(fact => changed.get(fact.id) ?? fact),
      on: topic => facts.on(topic).map(fact => changed.get(fact.id) ?? fact),
    },
    ids: new Set([...changed.values()].map(({ id }) => id)),
    mistakes,
  };
}

/** The value with one number replaced; `undefined` when there is no number at that path. */
function replaced(value: Value, [step, ...rest]: readonly string[], price: number): Value | undefined {
  if (step === undefined) return typeof value === 'number' ? price : undefined;
  if (typeof value !== 'object') return undefined;
  const entries: [string, Value][] = Object.entries(value);
  const found = entries.find(([key]) => key === step);
  const inner = found && replaced(found[1], rest, price);
  if (inner === undefined) return undefined;
  const changed = entries.map(([key, one]) => (key === step ? inner : one));
  return Array.isArray(value)
    ? changed
    : Object.fromEntries(entries.map(([key], at) => [key, changed[at] ?? 0]));
}
