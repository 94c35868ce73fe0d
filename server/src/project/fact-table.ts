import type { Fact } from '../knowledge/fact';

/** A number of a fact that holds several by name; undefined where there is none. */
export function factTable({ value }: Fact, name: string): number | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const found = (value as Readonly<Record<string, unknown>>)[name];
  return typeof found === 'number' ? found : undefined;
}
