import type { Facts } from '../knowledge/knowledge';

/** Environment variables that Lambda itself sets. */
export function reservedVariables(facts: Facts): ReadonlySet<string> {
  const value = facts.find('lambda.env.reserved')?.value;
  return new Set(Array.isArray(value) ? value.map(String) : []);
}
