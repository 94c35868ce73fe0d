import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';
import type { FieldDefinition } from './calculator';

/** The facts that `readUnits` and `writeUnits` ask for. */
export const unitFacts = [
  'dynamodb.read.rcu',
  'dynamodb.read.eventual',
  'dynamodb.read.transactional',
  'dynamodb.write.wcu',
  'dynamodb.write.transactional',
] as const satisfies readonly FactId[];

export type Consistency = 'eventual' | 'strong' | 'transactional';

export const consistencyField: FieldDefinition = {
  label: 'Consistency of reads',
  unit: '',
  initial: 'eventual',
  options: [
    { value: 'eventual', label: 'Eventual' },
    { value: 'strong', label: 'Strong' },
    { value: 'transactional', label: 'Transaction' },
  ],
};

export const writeKindField: FieldDefinition = {
  label: 'Kind of writes',
  unit: '',
  initial: 'standard',
  options: [
    { value: 'standard', label: 'Standard' },
    { value: 'transactional', label: 'Transaction' },
  ],
};

export const itemSizeField: FieldDefinition = {
  label: 'Item size',
  unit: 'bytes',
  help: 'Names and values of all attributes together.',
  min: 1,
  max: { fact: 'dynamodb.item.max-size' },
  step: 256,
  initial: 1024,
};

export const tableTypes: readonly string[] = [
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Serverless::SimpleTable',
];

/** Read units of one item of so many bytes; half ones stay halves. */
export function readUnits(bytes: number, consistency: string | number, fact: FactLookup): number {
  const steps = Math.ceil(bytes / numberOf(fact('dynamodb.read.rcu')));
  if (consistency === 'strong') return steps;
  return (
    steps *
    numberOf(fact(consistency === 'transactional' ? 'dynamodb.read.transactional' : 'dynamodb.read.eventual'))
  );
}

/** Write units of one item of so many bytes. */
export function writeUnits(bytes: number, kind: string | number, fact: FactLookup): number {
  const steps = Math.ceil(bytes / numberOf(fact('dynamodb.write.wcu')));
  return kind === 'transactional' ? steps * numberOf(fact('dynamodb.write.transactional')) : steps;
}
