import { calculate } from '../../server/src/almanac/calculate';
import { calculators } from '../../server/src/generated/calculators';
import type { Fact } from '../../server/src/knowledge/fact';
import { createFacts } from '../../server/src/knowledge/facts';
import { built } from './root';

const facts = createFacts(JSON.parse(built('knowledge/facts.json')) as Fact[]);

/** A calculation as a person reads it: the answer, then a line for each line, then notes and what is wrong. */
export function worked(id: string, input: Readonly<Record<string, number | string>>): string {
  const calculator = calculators.find(one => one.id === id);
  if (!calculator) throw new Error(`there is no calculator ${id}`);
  const { answer, lines, notes, invalid } = calculate(calculator, input, facts);
  return [
    answer,
    ...lines.map(({ label, working, value }) => `${label}: ${working} = ${value}`),
    ...(notes ?? []),
    ...Object.values(invalid ?? {}).map(wrong => `! ${wrong}`),
  ].join('\n');
}
