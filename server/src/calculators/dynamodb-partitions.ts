import { type FactLookup, numberOf } from '../knowledge/fact';
import { counted, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import {
  consistencyField,
  itemSizeField,
  readUnits,
  tableTypes,
  unitFacts,
  writeUnits,
} from './dynamodb-units';
import { numberIn } from './fact-part';
import { rounded } from './money';

type Name = 'rcu' | 'wcu' | 'storage' | 'keyReads' | 'keyWrites' | 'itemSize' | 'consistency';

export const calculator: Calculator<Name> = {
  id: 'dynamodb-partitions',
  title: 'DynamoDB partitions and hot keys',
  summary:
    'About how many partitions a table has, and whether its busiest key gets more than a key can take.',
  service: 'DynamoDB',
  facts: [
    ...unitFacts,
    'dynamodb.partition.throughput',
    'dynamodb.partition.size',
    'dynamodb.partition.single-key',
    'dynamodb.partition.hot-write',
    'dynamodb.provisioned.burst',
  ],
  fields: {
    rcu: { label: 'Reads of the table', unit: 'units a second', min: 0, step: 100, initial: 3000 },
    wcu: { label: 'Writes of the table', unit: 'units a second', min: 0, step: 100, initial: 1000 },
    storage: { label: 'Storage', unit: 'GB', min: 0, step: 10, initial: 10 },
    keyReads: { label: 'Reads of the busiest key', unit: 'items a second', min: 0, step: 100, initial: 500 },
    keyWrites: { label: 'Writes of the busiest key', unit: 'items a second', min: 0, step: 10, initial: 100 },
    itemSize: itemSizeField,
    consistency: consistencyField,
  },
  compute(input, fact) {
    const partitions = partitionsOf(input, fact);
    const [read, write] = keyLoads(input, fact);
    const parts = Math.max(read.parts, write.parts);
    return {
      answer: `About ${counted(partitions.count, 'partition')}; the busiest key ${
        parts > 1 ? `has to be spread over ${number(parts)}` : 'fits'
      }`,
      value: partitions.count,
      unit: 'partitions',
      lines: [...partitions.lines, read.line, write.line, burstLine(input, fact)],
      notes: [
        ...(write.parts > 1
          ? [
              `Spread the writes over at least ${number(write.parts)} suffixes of the key, better ${number(write.parts * 2)}: they are not hit evenly.`,
            ]
          : []),
        ...(read.parts > 1
          ? [
              `Read through a cache such as DAX, or keep ${number(read.parts)} copies of the item under different keys.`,
            ]
          : []),
        'DynamoDB does not show the number of partitions: the estimate follows an old rule. Adaptive capacity moves what is unused to busy partitions, but not beyond what one can take.',
      ],
    };
  },
  prefill(resource) {
    if (!tableTypes.includes(resource.type)) return undefined;
    const [rcu, wcu] = ['ReadCapacityUnits', 'WriteCapacityUnits'].map(
      unit => resource.get<number>(`ProvisionedThroughput.${unit}`)?.value,
    );
    return {
      ...(typeof rcu === 'number' ? { rcu } : {}),
      ...(typeof wcu === 'number' ? { wcu } : {}),
    };
  },
};

/** What a provisioned table may use beyond its capacity after it was idle. */
function burstLine(input: Input<Name>, fact: FactLookup): Line {
  const seconds = numberOf(fact('dynamodb.provisioned.burst'));
  const [reads, writes] = [Number(input.rcu), Number(input.wcu)];
  return {
    label: 'Kept for bursts, when provisioned',
    working: `${number(seconds)} s of what is unused, of ${number(reads)} and ${number(writes)}`,
    value: `${number(seconds * reads)} read and ${number(seconds * writes)} write units at most`,
  };
}

function partitionsOf(input: Input<Name>, fact: FactLookup) {
  const throughput = fact('dynamodb.partition.throughput');
  const [reads, writes] = [numberIn(throughput, 0), numberIn(throughput, 1)];
  const size = numberOf(fact('dynamodb.partition.size'));
  const byThroughput = Math.ceil(rounded(Number(input.rcu) / reads + Number(input.wcu) / writes));
  const bySize = Math.ceil(Number(input.storage) / size);
  const lines: readonly Line[] = [
    {
      label: 'By throughput',
      working: `${number(Number(input.rcu))} ÷ ${number(reads)} + ${number(Number(input.wcu))} ÷ ${number(writes)}, rounded up`,
      value: number(byThroughput),
    },
    {
      label: 'By size',
      working: `${number(Number(input.storage))} GB ÷ ${number(size)} GB, rounded up`,
      value: number(bySize),
    },
  ];
  return { count: Math.max(1, byThroughput, bySize), lines };
}

/** What the busiest key gets, against what one key can take. */
function keyLoads(input: Input<Name>, fact: FactLookup) {
  const most = fact('dynamodb.partition.single-key');
  const load = (what: string, rate: number, each: number, limit: number) => ({
    parts: Math.ceil((rate * each) / limit),
    line: {
      label: `${what} of the busiest key`,
      working: `${number(rate)} a second × ${number(each)} units, of ${number(limit)} a key can take`,
      value: `${number(rounded(((rate * each) / limit) * 100))}%`,
    },
  });
  const size = Number(input.itemSize);
  return [
    load('Reads', Number(input.keyReads), readUnits(size, input.consistency, fact), numberIn(most, 0)),
    load('Writes', Number(input.keyWrites), writeUnits(size, 'standard', fact), numberIn(most, 1)),
  ] as const;
}
