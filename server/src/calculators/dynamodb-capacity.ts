import { numberOf } from '../knowledge/fact';
import { counted, number } from '../text/quantity';
import type { Calculator, Line } from './calculator';

type Name = 'itemSize' | 'reads' | 'consistency' | 'writes' | 'writeKind';

export const calculator: Calculator<Name> = {
  id: 'dynamodb-capacity',
  title: 'DynamoDB capacity units',
  summary:
    'The read and write capacity units (RCU, WCU) that so many reads and writes a second of items of a size need.',
  service: 'DynamoDB',
  facts: [
    'dynamodb.read.rcu',
    'dynamodb.read.eventual',
    'dynamodb.read.transactional',
    'dynamodb.write.wcu',
    'dynamodb.write.transactional',
    'dynamodb.item.max-size',
  ],
  fields: {
    itemSize: {
      label: 'Item size',
      unit: 'bytes',
      help: 'Names and values of all attributes together.',
      min: 1,
      max: { fact: 'dynamodb.item.max-size' },
      step: 256,
      initial: 1024,
    },
    reads: { label: 'Reads', unit: 'items a second', min: 0, step: 10, initial: 100 },
    consistency: {
      label: 'Consistency of reads',
      unit: '',
      initial: 'eventual',
      options: [
        { value: 'eventual', label: 'Eventual' },
        { value: 'strong', label: 'Strong' },
        { value: 'transactional', label: 'Transaction' },
      ],
    },
    writes: { label: 'Writes', unit: 'items a second', min: 0, step: 10, initial: 10 },
    writeKind: {
      label: 'Kind of writes',
      unit: '',
      initial: 'standard',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'transactional', label: 'Transaction' },
      ],
    },
  },
  compute(input, fact) {
    const size = Number(input.itemSize);
    const readFactor = {
      eventual: numberOf(fact('dynamodb.read.eventual')),
      strong: 1,
      transactional: numberOf(fact('dynamodb.read.transactional')),
    }[String(input.consistency)];
    const writeFactor =
      input.writeKind === 'transactional' ? numberOf(fact('dynamodb.write.transactional')) : 1;
    const read = unitsOf(
      'Read',
      Number(input.reads),
      size,
      numberOf(fact('dynamodb.read.rcu')),
      readFactor ?? 1,
      'RCU',
    );
    const write = unitsOf(
      'Write',
      Number(input.writes),
      size,
      numberOf(fact('dynamodb.write.wcu')),
      writeFactor,
      'WCU',
    );
    return {
      answer: `${counted(read.units, 'RCU', 'RCU')} and ${counted(write.units, 'WCU', 'WCU')}`,
      value: read.units + write.units,
      unit: 'capacity units',
      lines: [...read.lines, ...write.lines],
    };
  },
  prefill(resource) {
    return ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'].includes(
      resource.type,
    )
      ? {}
      : undefined;
  },
};

/** Each item is rounded up to whole steps of its size, the rate at the end to whole units. */
function unitsOf(
  what: string,
  rate: number,
  size: number,
  step: number,
  factor: number,
  unit: string,
): { readonly units: number; readonly lines: readonly Line[] } {
  const each = Math.ceil(size / step) * factor;
  const units = Math.ceil(rate * each);
  return {
    units,
    lines: [
      {
        label: `One ${what.toLowerCase()}`,
        working: `${number(size)} bytes ÷ ${number(step)}, rounded up${factor === 1 ? '' : ` × ${number(factor)}`}`,
        value: `${number(each)} ${unit}`,
      },
      {
        label: `${what}s`,
        working: `${number(rate)} a second × ${number(each)}, rounded up`,
        value: `${number(units)} ${unit}`,
      },
    ],
  };
}
