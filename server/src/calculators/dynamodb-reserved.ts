import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';
import { number } from '../text/quantity';
import type { FieldDefinition, Input, Line } from './calculator';
import type { TableClass } from './dynamodb-price';
import { numberIn } from './fact-part';
import { costLine } from './money';
import { hoursAMonth } from './month';

export const reservedFacts = [
  'dynamodb.price.reserved-1y',
  'dynamodb.price.reserved-3y',
  'dynamodb.price.reserved-rules',
] as const satisfies readonly FactId[];

export const reservedTermField: FieldDefinition = {
  label: 'Reserved capacity',
  unit: '',
  initial: 'none',
  options: [
    { value: 'none', label: 'None' },
    { value: '1', label: 'One year' },
    { value: '3', label: 'Three years' },
  ],
};

/** What capacity reserved in whole blocks covers, and what it costs a month, upfront payment spread over the term. */
export function reservedLines(
  input: Input<'reserved' | 'reservedWcu' | 'reservedRcu'>,
  tableClass: TableClass,
  fact: FactLookup,
): { readonly wcu: number; readonly rcu: number; readonly lines: readonly Line[] } {
  if (input.reserved === 'none' || tableClass !== 'STANDARD') return { wcu: 0, rcu: 0, lines: [] };
  const block = numberOf(fact('dynamodb.price.reserved-rules'));
  const price = fact(input.reserved === '3' ? 'dynamodb.price.reserved-3y' : 'dynamodb.price.reserved-1y');
  const months = Number(input.reserved) * 12;
  const [writes, reads] = [input.reservedWcu, input.reservedRcu].map(units =>
    Math.ceil(Number(units) / block),
  ) as [number, number];
  const linesOf = (blocks: number, what: string, at: number): readonly Line[] =>
    blocks === 0
      ? []
      : [
          costLine(
            `Reserved ${what}, upfront`,
            blocks,
            blocks === 1 ? 'block' : 'blocks',
            numberIn(price, at) / months,
            `block and month ($${number(numberIn(price, at))} over ${months} months)`,
          ),
          costLine(
            `Reserved ${what}, by the hour`,
            blocks * hoursAMonth,
            'block-hours',
            numberIn(price, at + 1),
            'block-hour',
          ),
        ];
  return {
    wcu: writes * block,
    rcu: reads * block,
    lines: [...linesOf(writes, 'writes', 0), ...linesOf(reads, 'reads', 2)],
  };
}
