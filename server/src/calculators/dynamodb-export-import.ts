import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { itemSizeField, readUnits, tableTypes, unitFacts, writeUnits } from './dynamodb-units';
import { costLine, rounded, total } from './money';

type Name = 'size' | 'itemSize' | 'exports' | 'incrementals' | 'changed' | 'imports' | 'pitr';

export const calculator: Calculator<Name> = {
  id: 'dynamodb-export-import',
  title: 'DynamoDB export and import',
  summary:
    'What exports to S3 and imports from it cost in a month, against a Scan and against writing items.',
  service: 'DynamoDB',
  facts: [
    ...unitFacts,
    'dynamodb.price.export',
    'dynamodb.price.export-minimum',
    'dynamodb.price.import',
    'dynamodb.price.pitr',
    'dynamodb.price.rru',
    'dynamodb.price.wru',
    'dynamodb.export.requires-pitr',
    'dynamodb.export.no-rcu',
    'dynamodb.import.no-wcu',
    'dynamodb.import.new-table',
  ],
  fields: {
    size: { label: 'Table', unit: 'GB', min: 0, step: 10, initial: 100 },
    itemSize: itemSizeField,
    exports: { label: 'Full exports', unit: 'a month', min: 0, step: 1, initial: 1 },
    incrementals: { label: 'Incremental exports', unit: 'a month', min: 0, step: 1, initial: 0 },
    changed: { label: 'Changed', unit: 'GB in each incremental export', min: 0, step: 0.1, initial: 1 },
    imports: {
      label: 'Imports',
      unit: 'a month',
      help: 'Of so much uncompressed data, each into a new table.',
      min: 0,
      step: 1,
      initial: 0,
    },
    pitr: {
      label: 'Point-in-time recovery',
      unit: '',
      help: 'An export needs it.',
      initial: 'on',
      options: [
        { value: 'on', label: 'Is on anyway' },
        { value: 'for-export', label: 'Switched on for the exports' },
      ],
    },
  },
  compute(input, fact) {
    const lines = linesOf(input, fact);
    const cost = total(lines);
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines: [...lines, ...comparisons(input, fact)],
      notes: [
        'An export uses no capacity of the table and an import none either; an import always makes a new table.',
        'Not in it: requests and storage of S3.',
      ],
    };
  },
  prefill(resource) {
    if (!tableTypes.includes(resource.type)) return undefined;
    const pitr = resource.get('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled')?.value;
    return { pitr: pitr === true ? 'on' : 'for-export' };
  },
};

function linesOf(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const size = Number(input.size);
  const least = numberOf(fact('dynamodb.price.export-minimum')) / 1024;
  const [full, incremental, imports] = [input.exports, input.incrementals, input.imports].map(Number) as [
    number,
    number,
    number,
  ];
  const exported = numberOf(fact('dynamodb.price.export'));
  return [
    ...(full > 0 ? [costLine('Full exports', full * size, 'GB', exported, 'GB')] : []),
    ...(incremental > 0
      ? [
          costLine(
            'Incremental exports',
            incremental * Math.max(least, Number(input.changed)),
            'GB',
            exported,
            'GB',
          ),
        ]
      : []),
    ...(input.pitr === 'for-export' && full + incremental > 0
      ? [costLine('Point-in-time recovery', size, 'GB', numberOf(fact('dynamodb.price.pitr')), 'GB-month')]
      : []),
    ...(imports > 0
      ? [costLine('Imports', imports * size, 'GB', numberOf(fact('dynamodb.price.import')), 'GB')]
      : []),
  ];
}

/** The same work done by requests on demand. */
function comparisons(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const bytes = Number(input.size) * 1024 ** 3;
  const scanned = readUnits(bytes, 'eventual', fact) / 1_000_000;
  const items = bytes / Number(input.itemSize);
  const written = (items * writeUnits(Number(input.itemSize), 'standard', fact)) / 1_000_000;
  const [rru, wru] = [numberOf(fact('dynamodb.price.rru')), numberOf(fact('dynamodb.price.wru'))];
  return [
    {
      label: 'A Scan instead of an export',
      working: `${number(rounded(scanned))} million units × $${number(rru)} per million`,
      value: dollars(scanned * rru),
    },
    {
      label: 'Writes instead of an import',
      working: `${number(rounded(written))} million units × $${number(wru)} per million`,
      value: dollars(written * wru),
    },
  ];
}
