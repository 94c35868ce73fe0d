import { numberOf } from '../knowledge/fact';
import { counted, dollars, number } from '../text/quantity';
import { type AttributeSize, itemSize } from './attribute-size';
import type { Calculator, Line } from './calculator';
import { readUnits, tableTypes, unitFacts, writeUnits } from './dynamodb-units';
import { rounded } from './money';

type Name = 'item' | 'count' | 'global';

const mostLines = 50;

export const calculator: Calculator<Name> = {
  id: 'dynamodb-item-size',
  title: 'DynamoDB item size',
  summary: 'The bytes of an item, attribute by attribute, and what it costs to read, write and keep it.',
  service: 'DynamoDB',
  facts: [
    ...unitFacts,
    'dynamodb.item.max-size',
    'dynamodb.size.attribute',
    'dynamodb.size.document-overhead',
    'dynamodb.size.number-exact',
    'dynamodb.size.bool-null',
    'dynamodb.number.precision',
    'dynamodb.size.storage-overhead',
    'dynamodb.size.storage-overhead-global',
    'dynamodb.price.wru',
    'dynamodb.price.rru',
    'dynamodb.price.storage',
  ],
  fields: {
    item: {
      label: 'Item',
      unit: '',
      kind: 'text',
      help: 'Paste JSON or DynamoDB JSON.',
      initial: '{ "pk": "ORDER#42", "sk": "PROFILE", "total": 99.5, "paid": true }',
    },
    count: {
      label: 'Items like it',
      unit: 'items',
      help: 'For what they take in storage.',
      min: 1,
      step: 1000,
      initial: 1_000_000,
    },
    global: {
      label: 'Global table',
      unit: '',
      initial: 'no',
      options: [
        { value: 'no', label: 'No' },
        { value: 'yes', label: 'Yes' },
      ],
    },
  },
  compute(input, fact) {
    const { attributes, bytes, typed, wrong } = itemSize(String(input.item), fact);
    const most = numberOf(fact('dynamodb.item.max-size'));
    const tooLarge =
      bytes > most ? `An item has at most ${number(most)} bytes; this one has ${number(bytes)}` : undefined;
    const [written, read] = [
      writeUnits(bytes, 'standard', fact),
      (consistency: string) => readUnits(bytes, consistency, fact),
    ];
    const overhead =
      numberOf(fact('dynamodb.size.storage-overhead')) +
      (input.global === 'yes' ? numberOf(fact('dynamodb.size.storage-overhead-global')) : 0);
    const gb = (Number(input.count) * (bytes + overhead)) / 1024 ** 3;
    const invalid = wrong ?? tooLarge;
    return {
      answer: `${counted(bytes, 'byte')}: ${number(written)} WCU to write, ${number(read('strong'))} RCU to read strongly, ${number(read('eventual'))} eventually`,
      value: bytes,
      unit: 'bytes',
      lines: [
        ...attributeLines(attributes),
        unitsLine('Read, strong', read('strong'), 'RCU', numberOf(fact('dynamodb.price.rru'))),
        unitsLine('Read, eventual', read('eventual'), 'RCU', numberOf(fact('dynamodb.price.rru'))),
        unitsLine('Read, transaction', read('transactional'), 'RCU', numberOf(fact('dynamodb.price.rru'))),
        unitsLine('Write', written, 'WCU', numberOf(fact('dynamodb.price.wru'))),
        unitsLine(
          'Write, transaction',
          writeUnits(bytes, 'transactional', fact),
          'WCU',
          numberOf(fact('dynamodb.price.wru')),
        ),
        {
          label: 'Stored',
          working: `${number(Number(input.count))} × (${number(bytes)} + ${number(overhead)}) bytes ÷ 1,024³ × $${number(numberOf(fact('dynamodb.price.storage')))} per GB-month`,
          value: `${number(rounded(gb))} GB, ${dollars(gb * numberOf(fact('dynamodb.price.storage')))} a month`,
        },
      ],
      notes: [
        typed ? 'Read as DynamoDB JSON.' : 'Read as plain JSON: an array is a list, not a set.',
        'An update is billed by the larger of the item before and after. Each index an item is in keeps a copy of it.',
      ],
      ...(invalid ? { invalid: { item: invalid } } : {}),
    };
  },
  prefill: resource => (tableTypes.includes(resource.type) ? {} : undefined),
};

function attributeLines(attributes: readonly AttributeSize[]): readonly Line[] {
  const shown = attributes.slice(0, mostLines).map(({ name, type, nameBytes, valueBytes }) => ({
    label: name,
    working: `${number(nameBytes)} for the name + ${number(valueBytes)} for the value (${type})`,
    value: counted(nameBytes + valueBytes, 'byte'),
  }));
  const rest = attributes.slice(mostLines);
  if (rest.length === 0) return shown;
  const bytes = rest.reduce((sum, { nameBytes, valueBytes }) => sum + nameBytes + valueBytes, 0);
  return [
    ...shown,
    { label: 'Others', working: counted(rest.length, 'attribute'), value: counted(bytes, 'byte') },
  ];
}

function unitsLine(label: string, units: number, unit: string, price: number): Line {
  return {
    label,
    working: `a million on demand: ${number(units)} × $${number(price)} = $${number(Number((units * price).toFixed(6)))}`,
    value: `${number(units)} ${unit}`,
  };
}
