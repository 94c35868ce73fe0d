import { type FactLookup, numberOf } from '../knowledge/fact';
import type { Resource } from '../template/template';
import { dollars, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import { breakEven, tableClassOf, tablePriceFacts, tablePrices } from './dynamodb-price';
import { reservedFacts, reservedLines, reservedTermField } from './dynamodb-reserved';
import {
  consistencyField,
  itemSizeField,
  readUnits,
  tableTypes,
  unitFacts,
  writeKindField,
  writeUnits,
} from './dynamodb-units';
import { numberIn } from './fact-part';
import { freeTierField, takesFreeTier } from './free-tier';
import { beyondFree, costLine, rounded, total } from './money';
import { hoursAMonth, secondsAMonth } from './month';

type Name =
  | 'mode'
  | 'tableClass'
  | 'writes'
  | 'reads'
  | 'itemSize'
  | 'consistency'
  | 'writeKind'
  | 'indexes'
  | 'utilization'
  | 'wcu'
  | 'rcu'
  | 'peakWcu'
  | 'peakRcu'
  | 'peakHours'
  | 'reserved'
  | 'reservedWcu'
  | 'reservedRcu'
  | 'items'
  | 'storage'
  | 'pitr'
  | 'backup'
  | 'restore'
  | 'streamReads'
  | 'kinesis'
  | 'replicas'
  | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'dynamodb-cost',
  title: 'DynamoDB cost of a month',
  summary:
    'A table on demand against provisioned, with its class, storage, recovery, backups, streams and replicas, and the use at which both cost the same.',
  service: 'DynamoDB',
  first: true,
  facts: [
    ...unitFacts,
    ...tablePriceFacts,
    ...reservedFacts,
    'dynamodb.price.free-tier',
    'dynamodb.price.free-tier-hours',
    'dynamodb.price.rwru',
    'dynamodb.price.rwcu-hour',
    'dynamodb.price.global-gsi',
    'dynamodb.price.pitr',
    'dynamodb.price.backup',
    'dynamodb.price.restore',
    'dynamodb.price.streams',
    'dynamodb.price.kinesis-cdc',
    'dynamodb.size.storage-overhead',
    'dynamodb.size.storage-overhead-global',
    'dynamodb.autoscaling.target-default',
  ],
  fields: {
    mode: {
      label: 'Capacity mode',
      unit: '',
      initial: 'PAY_PER_REQUEST',
      options: [
        { value: 'PAY_PER_REQUEST', label: 'On-demand' },
        { value: 'PROVISIONED', label: 'Provisioned' },
      ],
    },
    tableClass: {
      label: 'Table class',
      unit: '',
      initial: 'STANDARD',
      options: [
        { value: 'STANDARD', label: 'Standard' },
        { value: 'STANDARD_INFREQUENT_ACCESS', label: 'Standard-Infrequent Access' },
      ],
    },
    writes: { label: 'Writes', unit: 'items a month', min: 0, step: 100_000, initial: 10_000_000 },
    reads: { label: 'Reads', unit: 'items a month', min: 0, step: 100_000, initial: 10_000_000 },
    itemSize: itemSizeField,
    consistency: consistencyField,
    writeKind: writeKindField,
    indexes: {
      label: 'Global indexes written',
      unit: 'by each write',
      help: 'An index whose key changes counts twice; the whole item is taken to be projected.',
      min: 0,
      max: 40,
      step: 1,
      initial: 0,
    },
    utilization: {
      label: 'Average use',
      unit: '% of what is provisioned',
      help: 'The target of auto scaling, when the load moves slowly enough for it.',
      min: 1,
      max: 100,
      step: 1,
      initial: { fact: 'dynamodb.autoscaling.target-default' },
      slider: true,
    },
    wcu: {
      label: 'Provisioned writes',
      unit: 'WCU',
      help: '0: what the writes need at that use.',
      min: 0,
      step: 10,
      initial: 0,
    },
    rcu: {
      label: 'Provisioned reads',
      unit: 'RCU',
      help: '0: what the reads need at that use.',
      min: 0,
      step: 10,
      initial: 0,
    },
    peakWcu: {
      label: 'Provisioned writes at peaks',
      unit: 'WCU',
      help: '0: the same all month.',
      min: 0,
      step: 10,
      initial: 0,
    },
    peakRcu: { label: 'Provisioned reads at peaks', unit: 'RCU', min: 0, step: 10, initial: 0 },
    peakHours: { label: 'Peaks', unit: 'hours a month', min: 0, max: hoursAMonth, step: 1, initial: 0 },
    reserved: reservedTermField,
    reservedWcu: { label: 'Reserved writes', unit: 'WCU', min: 0, step: 100, initial: 0 },
    reservedRcu: { label: 'Reserved reads', unit: 'RCU', min: 0, step: 100, initial: 0 },
    items: {
      label: 'Items stored',
      unit: 'items',
      help: '0: the storage below.',
      min: 0,
      step: 100_000,
      initial: 0,
    },
    storage: { label: 'Storage', unit: 'GB', min: 0, step: 1, initial: 10 },
    pitr: {
      label: 'Point-in-time recovery',
      unit: '',
      initial: 'no',
      options: [
        { value: 'no', label: 'Off' },
        { value: 'yes', label: 'On' },
      ],
    },
    backup: { label: 'Backups kept', unit: 'GB', min: 0, step: 1, initial: 0 },
    restore: { label: 'Restored', unit: 'GB a month', min: 0, step: 1, initial: 0 },
    streamReads: {
      label: 'Stream reads',
      unit: 'a month',
      help: 'By programs of your own: those of Lambda and of global tables are free.',
      min: 0,
      step: 100_000,
      initial: 0,
    },
    kinesis: {
      label: 'Changes to Kinesis',
      unit: '',
      initial: 'no',
      options: [
        { value: 'no', label: 'No' },
        { value: 'yes', label: 'Every write' },
      ],
    },
    replicas: { label: 'Replicas in other Regions', unit: 'replicas', min: 0, max: 40, step: 1, initial: 0 },
    freeTier: freeTierField,
  },
  compute(input, fact) {
    const common = commonLines(input, fact);
    const byMode = {
      PAY_PER_REQUEST: [...onDemandLines(input, fact), ...common],
      PROVISIONED: [...provisionedLines(input, fact), ...common],
    };
    const costs = { PAY_PER_REQUEST: total(byMode.PAY_PER_REQUEST), PROVISIONED: total(byMode.PROVISIONED) };
    const mode = input.mode === 'PROVISIONED' ? 'PROVISIONED' : 'PAY_PER_REQUEST';
    return {
      answer: `On-demand ${dollars(costs.PAY_PER_REQUEST)}, provisioned ${dollars(costs.PROVISIONED)} a month`,
      value: costs[mode],
      unit: 'USD a month',
      lines: [...byMode[mode], breakEvenLine(input, fact)],
      curves: curvesOf(input, costs.PAY_PER_REQUEST, costs.PROVISIONED, fact),
      notes: notesOf(input, costs[mode], fact),
    };
  },
  prefill: resource => (tableTypes.includes(resource.type) ? settingsOf(resource) : undefined),
  apply: (input, resource) => {
    if (resource.type !== 'AWS::DynamoDB::Table') return [];
    const provisioned = input.mode === 'PROVISIONED';
    // A table that states its capacity cannot be on demand: the author has to take that out.
    if (!provisioned && resource.get('ProvisionedThroughput')) return [];
    const [wcu, rcu] = [Number(input.wcu), Number(input.rcu)];
    return [
      { path: 'BillingMode', value: provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST' },
      ...(provisioned && wcu >= 1 ? [{ path: 'ProvisionedThroughput.WriteCapacityUnits', value: wcu }] : []),
      ...(provisioned && rcu >= 1 ? [{ path: 'ProvisionedThroughput.ReadCapacityUnits', value: rcu }] : []),
    ];
  },
};

function settingsOf(resource: Resource): Partial<Record<Name, number | string>> {
  const mode = modeOf(resource);
  const tableClass = resource.get<string>('TableClass')?.value;
  const [wcu, rcu] = ['WriteCapacityUnits', 'ReadCapacityUnits'].map(
    unit => resource.get<number>(`ProvisionedThroughput.${unit}`)?.value,
  );
  const replicas = resource.get('Replicas')?.items.length;
  const indexes = resource.get('GlobalSecondaryIndexes')?.items.length;
  const hasPitr =
    resource.get('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled')?.value === true ||
    resource.get('Replicas.0.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled')?.value === true;
  return {
    ...(mode ? { mode } : {}),
    ...(tableClass === 'STANDARD' || tableClass === 'STANDARD_INFREQUENT_ACCESS' ? { tableClass } : {}),
    ...(mode === 'PROVISIONED' && typeof wcu === 'number' ? { wcu } : {}),
    ...(mode === 'PROVISIONED' && typeof rcu === 'number' ? { rcu } : {}),
    ...(indexes ? { indexes } : {}),
    ...(hasPitr ? { pitr: 'yes' } : {}),
    ...(resource.get('KinesisStreamSpecification') ? { kinesis: 'yes' } : {}),
    ...(replicas && replicas > 1 ? { replicas: replicas - 1 } : {}),
  };
}

function modeOf(resource: Resource): 'PROVISIONED' | 'PAY_PER_REQUEST' | undefined {
  if (resource.type === 'AWS::Serverless::SimpleTable')
    return resource.get('ProvisionedThroughput') ? 'PROVISIONED' : 'PAY_PER_REQUEST';
  const mode = resource.get<string>('BillingMode');
  if (!mode) return 'PROVISIONED';
  return mode.value === 'PROVISIONED' || mode.value === 'PAY_PER_REQUEST' ? mode.value : undefined;
}

/** Request units of a month: of the table, and of its indexes. */
function unitsOf(input: Input<Name>, fact: FactLookup) {
  const size = Number(input.itemSize);
  const writes = Number(input.writes) * writeUnits(size, input.writeKind, fact);
  return {
    writes,
    // An index is written once for the item, in a transaction or not: twice in one is the table's own price.
    indexWrites: Number(input.writes) * writeUnits(size, 'standard', fact) * Number(input.indexes),
    reads: Number(input.reads) * readUnits(size, input.consistency, fact),
  };
}

const regionsOf = (input: Input<Name>) => 1 + Number(input.replicas);

function onDemandLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const units = unitsOf(input, fact);
  const prices = tablePrices(tableClassOf(input.tableClass), fact);
  const regions = regionsOf(input);
  const isReplicated = regions > 1 && tableClassOf(input.tableClass) === 'STANDARD';
  const price = isReplicated ? numberOf(fact('dynamodb.price.rwru')) : prices.wru;
  const million = 1_000_000;
  return [
    costLine('Writes', (units.writes * regions) / million, 'million units', price, 'million'),
    ...(units.indexWrites > 0
      ? [
          costLine(
            'Writes of indexes',
            (units.indexWrites * regions) / million,
            'million units',
            prices.wru,
            'million',
          ),
        ]
      : []),
    costLine('Reads', units.reads / million, 'million units', prices.rru, 'million'),
  ];
}

/** Capacity of the table and its indexes together: as given, or as the load needs it. */
function capacityOf(input: Input<Name>, fact: FactLookup): { readonly wcu: number; readonly rcu: number } {
  const units = unitsOf(input, fact);
  const needed = (amount: number) =>
    amount === 0 ? 0 : Math.ceil(rounded(amount / secondsAMonth / (Number(input.utilization) / 100)));
  return {
    wcu: (Number(input.wcu) || needed(units.writes)) + needed(units.indexWrites),
    rcu: Number(input.rcu) || needed(units.reads),
  };
}

function provisionedLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const { wcu, rcu } = capacityOf(input, fact);
  const tableClass = tableClassOf(input.tableClass);
  const prices = tablePrices(tableClass, fact);
  const regions = regionsOf(input);
  const isFree = takesFreeTier(input) && tableClass === 'STANDARD' && regions === 1;
  const free = isFree ? numberOf(fact('dynamodb.price.free-tier-hours')) : 0;
  const price =
    regions > 1 && tableClass === 'STANDARD' ? numberOf(fact('dynamodb.price.rwcu-hour')) : prices.wcuHour;
  const reserved = reservedLines(input, tableClass, fact);
  const hours = (units: number, covered: number) =>
    beyondFree(Math.max(0, units - covered) * hoursAMonth, free);
  return [
    {
      label: 'Capacity',
      working: `${number(Number(input.writes))} writes and ${number(Number(input.reads))} reads, used to ${number(Number(input.utilization))}%`,
      value: `${number(wcu)} WCU, ${number(rcu)} RCU`,
    },
    ...reserved.lines,
    costLine('Write capacity', hours(wcu * regions, reserved.wcu), 'WCU-hours', price, 'WCU-hour'),
    costLine('Read capacity', hours(rcu, reserved.rcu), 'RCU-hours', prices.rcuHour, 'RCU-hour'),
    ...peakLines(input, Math.max(wcu, reserved.wcu / regions), Math.max(rcu, reserved.rcu), {
      wcu: price * regions,
      rcu: prices.rcuHour,
    }),
  ];
}

/** Capacity that is there at peaks only, beyond what is there or reserved all month. */
function peakLines(
  input: Input<Name>,
  wcu: number,
  rcu: number,
  price: { readonly wcu: number; readonly rcu: number },
): readonly Line[] {
  const hours = Number(input.peakHours);
  const [writes, reads] = [Number(input.peakWcu) - wcu, Number(input.peakRcu) - rcu];
  return [
    ...(writes > 0 && hours > 0
      ? [costLine('Write capacity at peaks', writes * hours, 'WCU-hours', price.wcu, 'WCU-hour')]
      : []),
    ...(reads > 0 && hours > 0
      ? [costLine('Read capacity at peaks', reads * hours, 'RCU-hours', price.rcu, 'RCU-hour')]
      : []),
  ];
}

function storedGb(input: Input<Name>, fact: FactLookup): number {
  if (Number(input.items) === 0) return Number(input.storage);
  const overhead =
    numberOf(fact('dynamodb.size.storage-overhead')) +
    (regionsOf(input) > 1 ? numberOf(fact('dynamodb.size.storage-overhead-global')) : 0);
  return (Number(input.items) * (Number(input.itemSize) + overhead)) / 1024 ** 3;
}

/** What both modes pay alike. */
function commonLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const tableClass = tableClassOf(input.tableClass);
  const stored = storedGb(input, fact);
  const isFree = takesFreeTier(input) && tableClass === 'STANDARD';
  const free = isFree ? numberIn(fact('dynamodb.price.free-tier'), 0) : 0;
  const lines: Line[] = [
    costLine(
      'Storage',
      beyondFree(stored, free) + stored * (regionsOf(input) - 1),
      'GB',
      tablePrices(tableClass, fact).storage,
      'GB-month',
    ),
  ];
  if (input.pitr === 'yes')
    lines.push(
      costLine(
        'Point-in-time recovery',
        stored * regionsOf(input),
        'GB',
        numberOf(fact('dynamodb.price.pitr')),
        'GB-month',
      ),
    );
  const asked = (label: string, gb: number, id: 'dynamodb.price.backup' | 'dynamodb.price.restore') => {
    if (gb > 0) lines.push(costLine(label, gb, 'GB', numberOf(fact(id)), 'GB'));
  };
  asked('Backups', Number(input.backup), 'dynamodb.price.backup');
  asked('Restores', Number(input.restore), 'dynamodb.price.restore');
  if (Number(input.streamReads) > 0) {
    const price = fact('dynamodb.price.streams');
    const billed = beyondFree(Number(input.streamReads), takesFreeTier(input) ? numberIn(price, 1) : 0);
    lines.push(
      costLine('Stream reads', billed / 100_000, 'hundred thousand', numberIn(price, 0), 'hundred thousand'),
    );
  }
  if (input.kinesis === 'yes')
    lines.push(
      costLine(
        'Changes to Kinesis',
        (Number(input.writes) * writeUnits(Number(input.itemSize), 'standard', fact)) / 1_000_000,
        'million units',
        numberOf(fact('dynamodb.price.kinesis-cdc')),
        'million',
      ),
    );
  return lines;
}

function breakEvenLine(input: Input<Name>, fact: FactLookup): Line {
  const { wcuHour, wru } = tablePrices(tableClassOf(input.tableClass), fact);
  const share = breakEven(wcuHour, wru);
  return {
    label: 'Break-even',
    working: `$${number(wcuHour)} ÷ 3,600 ÷ ($${number(wru)} ÷ 1,000,000), without the free tier`,
    value: `provisioned is cheaper above ${number(Number((share * 100).toFixed(2)))}% average use`,
  };
}

function curvesOf(
  input: Input<Name>,
  onDemand: number,
  provisioned: number,
  fact: FactLookup,
): readonly Curve[] {
  const common = total(commonLines(input, fact));
  const axes = {
    x: { label: 'Average use of what is provisioned', unit: '%' },
    y: { label: 'Cost', unit: 'USD a month' },
  };
  const here = Number(input.utilization);
  const ats = Array.from({ length: 20 }, (_, index) => (index + 1) * 5);
  return [
    {
      label: 'On-demand',
      ...axes,
      points: ats.map(at => [at, onDemand] as const),
      here: [here, onDemand],
    },
    {
      label: 'Provisioned',
      ...axes,
      points: ats.map(
        utilization =>
          [
            utilization,
            common + total(provisionedLines({ ...input, wcu: 0, rcu: 0, utilization }, fact)),
          ] as const,
      ),
      ...(Number(input.wcu) || Number(input.rcu) ? {} : { here: [here, provisioned] as const }),
    },
  ];
}

function notesOf(input: Input<Name>, cost: number, fact: FactLookup): readonly string[] {
  const notes: string[] = [];
  const costOf = (change: Partial<Input<Name>>) => {
    const changed = { ...input, ...change };
    const lines =
      changed.mode === 'PROVISIONED' ? provisionedLines(changed, fact) : onDemandLines(changed, fact);
    return total([...lines, ...commonLines(changed, fact)]);
  };
  const isProvisioned = input.mode === 'PROVISIONED';
  const other = costOf({ mode: isProvisioned ? 'PAY_PER_REQUEST' : 'PROVISIONED' });
  if (other < cost * 0.995)
    notes.push(
      `${isProvisioned ? 'On-demand' : 'Provisioned'} would save ${dollars(cost - other)} a month${isProvisioned ? '' : ', if the capacity follows the load'}.`,
    );
  const isStandard = tableClassOf(input.tableClass) === 'STANDARD';
  const otherClass = costOf({ tableClass: isStandard ? 'STANDARD_INFREQUENT_ACCESS' : 'STANDARD' });
  if (otherClass < cost * 0.995)
    notes.push(
      `${isStandard ? 'Standard-Infrequent Access' : 'Standard'} would save ${dollars(cost - otherClass)} a month.`,
    );
  if (Number(input.replicas) > 0) notes.push('Not in it: data transfer to the other Regions.');
  return notes;
}
