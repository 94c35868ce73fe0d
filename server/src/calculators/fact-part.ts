import type { Fact } from '../knowledge/fact';
import type { Value } from '../text/quantity';

/**
 * One number of a fact that holds several, by place or by name: `numberIn(fact('eventbridge.price-custom'), 1)`.
 * @throws when there is no number: a mistake of the programmer.
 */
export function numberIn(fact: Fact, ...path: readonly (string | number)[]): number {
  let at: Value | undefined = fact.value;
  for (const step of path) at = part(at, step);
  if (typeof at !== 'number') throw new Error(`${fact.id} has no number at ${path.join('.')}`);
  return at;
}

/** All the numbers of a fact that is a list of them. */
export function numbersOf(fact: Fact): readonly number[] {
  return Array.isArray(fact.value) ? fact.value.map(Number) : [];
}

/** The prices of a list of tiers, and where each but the last of them ends: `[{ up_to: 10, usd: 3 }, { usd: 2 }]`. */
export function tiersOf(
  fact: Fact,
  limit: string,
  price: string,
): { readonly limits: readonly number[]; readonly prices: readonly number[] } {
  const rows = Array.isArray(fact.value) ? fact.value : [];
  return {
    limits: rows.map(row => part(row, limit)).filter(value => typeof value === 'number'),
    prices: rows.map(row => part(row, price)).map(Number),
  };
}

function part(value: Value | undefined, step: string | number): Value | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === String(step))?.[1];
}
