import {
  type Calculation,
  type Calculator,
  type Field,
  fieldsOf,
  type Input,
} from '../calculators/calculator';
import type { Facts } from '../knowledge/knowledge';
import { quantity } from '../text/quantity';
import { withOwnPrices } from './own-prices';

/** The Region whose prices the facts hold. */
const region = 'us-east-1';

/**
 * One calculation. Fields that are missing take their initial values; a number that cannot be taken is reported in
 * `invalid` and the nearest that can is used, so that there always is an answer.
 * @param prices what a team pays instead of the prices of the almanac, by fact id.
 */
export function calculate(
  calculator: Calculator,
  given: Readonly<Record<string, unknown>>,
  almanacFacts: Facts,
  prices: Readonly<Record<string, number>> = {},
): Calculation {
  const { facts, ids } = withOwnPrices(almanacFacts, prices);
  const fields = fieldsOf(calculator, facts.fact);
  const invalid: Record<string, string> = {};
  const input: Record<string, number | string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const { value, wrong } = taken(field, given[name]);
    input[name] = value;
    if (wrong) invalid[name] = wrong;
  }
  for (const name of Object.keys(given)) {
    if (!(name in fields))
      invalid[name] = `There is no field ${name}; there are ${Object.keys(fields).join(', ')}`;
  }
  const result = calculator.compute(input as Input, facts.fact);
  const wrong = { ...result.invalid, ...invalid };
  const priced = calculator.facts.flatMap(id => facts.find(id) ?? []).filter(({ kind }) => kind === 'price');
  const own = calculator.facts.filter(id => ids.has(id));
  const oldest = priced.map(({ checked }) => checked).sort()[0];
  return {
    ...result,
    calculator: calculator.id,
    region,
    sources: calculator.facts,
    ...(own.length
      ? { notes: [...(result.notes ?? []), `With prices of your own: ${own.join(', ')}.`] }
      : {}),
    ...(oldest ? { pricesChecked: oldest } : {}),
    ...(Object.keys(wrong).length ? { invalid: wrong } : {}),
  };
}

function taken(field: Field, given: unknown): { readonly value: number | string; readonly wrong?: string } {
  if (given === undefined || given === '') return { value: field.initial };
  if (field.options) {
    const value = String(given);
    if (field.options.some(option => option.value === value)) return { value };
    return {
      value: field.initial,
      wrong: `${field.label} is one of ${field.options.map(option => option.value).join(', ')}`,
    };
  }
  if (field.kind === 'text' || typeof field.initial === 'string') return { value: String(given) };
  const number = typeof given === 'number' ? given : Number(String(given).replaceAll(/[,_\s]/g, ''));
  if (!Number.isFinite(number))
    return {
      value: field.initial,
      wrong: `${field.label} is a number${field.unit ? ` of ${field.unit}` : ''}`,
    };
  const shown = (value: number) => quantity({ value, unit: field.unit });
  if (field.min !== undefined && number < field.min)
    return { value: field.min, wrong: `${field.label} is at least ${shown(field.min)}` };
  if (field.max !== undefined && number > field.max)
    return { value: field.max, wrong: `${field.label} is at most ${shown(field.max)}` };
  return { value: number };
}
