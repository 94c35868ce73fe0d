import { type FactLookup, numberOf } from '../knowledge/fact';
import { counted, dollars, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { costLine, rounded, total } from './money';
import { daysAMonth, hoursAMonth, secondsAMonth } from './month';

type Name = 'mode' | 'records' | 'peak' | 'size' | 'shards' | 'consumers' | 'fanOut' | 'retention';

export const calculator: Calculator<Name> = {
  id: 'kinesis-cost',
  title: 'Kinesis stream: shards and cost',
  summary: 'The shards a stream needs, and what a month costs provisioned against on demand.',
  service: 'Kinesis',
  first: true,
  facts: [
    'kinesis.shard-write',
    'kinesis.shard-read',
    'kinesis.retention',
    'kinesis.retention-extended',
    'kinesis.put-unit',
    'kinesis.price-provisioned',
    'kinesis.price-ondemand',
    'kinesis.price-retention',
    'kinesis.price-fan-out',
    'kinesis.consumers',
  ],
  fields: {
    mode: {
      label: 'Mode',
      unit: '',
      initial: 'PROVISIONED',
      options: [
        { value: 'PROVISIONED', label: 'Provisioned' },
        { value: 'ON_DEMAND', label: 'On-demand' },
      ],
    },
    records: { label: 'Records', unit: 'a second on average', min: 0, step: 10, initial: 100 },
    peak: {
      label: 'Peak',
      unit: 'times the average',
      help: 'Shards are there for the peak.',
      min: 1,
      max: 1000,
      step: 1,
      initial: 1,
    },
    size: { label: 'Record size', unit: 'KB', min: 0, step: 1, initial: 5 },
    shards: {
      label: 'Shards',
      unit: 'shards',
      help: '0: as many as the peak needs.',
      min: 0,
      step: 1,
      initial: 0,
    },
    consumers: {
      label: 'Shared consumers',
      unit: 'consumers',
      help: 'Each reads all records.',
      min: 0,
      step: 1,
      initial: 1,
    },
    fanOut: {
      label: 'Enhanced fan-out consumers',
      unit: 'consumers',
      min: 0,
      max: { fact: 'kinesis.consumers', at: 1 },
      step: 1,
      initial: 0,
    },
    retention: {
      label: 'Retention',
      unit: 'hours',
      min: { fact: 'kinesis.retention', at: 0 },
      max: { fact: 'kinesis.retention', at: 1 },
      step: 24,
      initial: { fact: 'kinesis.retention', at: 0 },
    },
  },
  compute(input, fact) {
    const lines = { PROVISIONED: provisionedLines(input, fact), ON_DEMAND: onDemandLines(input, fact) };
    const costs = { PROVISIONED: total(lines.PROVISIONED), ON_DEMAND: total(lines.ON_DEMAND) };
    const mode = input.mode === 'ON_DEMAND' ? 'ON_DEMAND' : 'PROVISIONED';
    const needed = shardsNeeded(input, fact);
    const given = Number(input.shards);
    const cheaper = costs.ON_DEMAND < costs.PROVISIONED ? 'ON_DEMAND' : 'PROVISIONED';
    return {
      answer: `Provisioned ${dollars(costs.PROVISIONED)} with ${counted(given || needed, 'shard')}, on-demand ${dollars(costs.ON_DEMAND)} a month`,
      value: costs[mode],
      unit: 'USD a month',
      lines: lines[mode],
      curves: curvesOf(input, costs, fact),
      notes: [
        ...(given > 0 && given < needed
          ? [`The peak needs ${counted(needed, 'shard')}: with ${number(given)}, writes are throttled.`]
          : []),
        ...(cheaper !== mode && costs[cheaper] < costs[mode]
          ? [
              `${cheaper === 'ON_DEMAND' ? 'On-demand' : 'Provisioned'} would save ${dollars(costs[mode] - costs[cheaper])} a month.`,
            ]
          : []),
      ],
    };
  },
  prefill(resource) {
    if (resource.type !== 'AWS::Kinesis::Stream') return undefined;
    const mode = resource.get<string>('StreamModeDetails.StreamMode');
    const shards = resource.get<number>('ShardCount')?.value;
    const retention = resource.get<number>('RetentionPeriodHours')?.value;
    return {
      ...(mode?.value === 'ON_DEMAND' ? { mode: 'ON_DEMAND' } : {}),
      ...(mode?.value === 'PROVISIONED' || (!mode && typeof shards === 'number')
        ? { mode: 'PROVISIONED' }
        : {}),
      ...(typeof shards === 'number' ? { shards } : {}),
      ...(typeof retention === 'number' ? { retention } : {}),
    };
  },
  apply: (input, resource) =>
    input.mode === 'PROVISIONED' && Number(input.shards) > 0 && resource.get('ShardCount')
      ? [{ path: 'ShardCount', value: Number(input.shards) }]
      : [],
};

function shardsNeeded(input: Input<Name>, fact: FactLookup): number {
  const [write, read] = [fact('kinesis.shard-write'), fact('kinesis.shard-read')];
  const rate = Number(input.records) * Number(input.peak);
  const mb = (rate * Number(input.size)) / 1024;
  return Math.max(
    1,
    Math.ceil(rounded(mb / numberIn(write, 0))),
    Math.ceil(rounded(rate / numberIn(write, 1))),
    Math.ceil(rounded((mb * Number(input.consumers)) / numberIn(read, 0))),
  );
}

const recordsAMonth = (input: Input<Name>) => Number(input.records) * secondsAMonth;

/** GB that a month brings in, each record rounded up to `step` KB. */
const gbIn = (input: Input<Name>, step: number) =>
  (recordsAMonth(input) * Math.ceil(Number(input.size) / step) * step) / 1024 ** 2;

/** GB that are there beyond what the price of writing covers: in extended, and in long-term retention. */
function keptGb(input: Input<Name>, gb: number, fact: FactLookup) {
  const free = numberIn(fact('kinesis.retention'), 0);
  const extended = numberOf(fact('kinesis.retention-extended'));
  const hours = Number(input.retention);
  const hourly = gb / (daysAMonth * 24);
  return {
    isExtended: hours > free,
    extended: hourly * Math.max(0, Math.min(hours, extended) - free),
    long: hourly * Math.max(0, hours - extended),
  };
}

function provisionedLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const needed = shardsNeeded(input, fact);
  const shards = Number(input.shards) || needed;
  const unit = numberIn(fact('kinesis.put-unit'), 0);
  const price = fact('kinesis.price-provisioned');
  const retention = fact('kinesis.price-retention');
  const fanOut = fact('kinesis.price-fan-out');
  const units = Math.max(1, Math.ceil(Number(input.size) / unit));
  const gb = (recordsAMonth(input) * Number(input.size)) / 1024 ** 2;
  const kept = keptGb(input, gb, fact);
  const consumers = Number(input.fanOut);
  const shardHours = shards * hoursAMonth;
  return [
    {
      label: 'Shards needed',
      working: `${number(rounded(Number(input.records) * Number(input.peak)))} records a second of ${number(Number(input.size))} KB at the peak, ${counted(Number(input.consumers), 'shared consumer')}`,
      value: number(needed),
    },
    costLine('Shards', shardHours, 'shard-hours', numberIn(price, 0), 'shard-hour'),
    costLine(
      'Put units',
      (recordsAMonth(input) * units) / 1_000_000,
      `million of ${number(unit)} KB`,
      numberIn(price, 1),
      'million',
    ),
    ...(kept.isExtended
      ? [
          costLine(
            'Extended retention',
            shardHours,
            'shard-hours',
            numberIn(retention, 'extended_shard_hour'),
            'shard-hour',
          ),
        ]
      : []),
    ...longLine(kept.long, fact),
    ...(consumers > 0
      ? [
          costLine(
            'Fan-out',
            consumers * shardHours,
            'consumer-shard-hours',
            numberIn(fanOut, 'shard_hour'),
            'hour',
          ),
          costLine('Fan-out, data', consumers * gb, 'GB', numberIn(fanOut, 'gb'), 'GB'),
        ]
      : []),
  ];
}

function longLine(gb: number, fact: FactLookup): readonly Line[] {
  return gb > 0
    ? [
        costLine(
          'Long-term retention',
          gb,
          'GB',
          numberIn(fact('kinesis.price-retention'), 'long_gb_month'),
          'GB-month',
        ),
      ]
    : [];
}

function onDemandLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const price = fact('kinesis.price-ondemand');
  const gb = gbIn(input, numberIn(fact('kinesis.put-unit'), 1));
  const kept = keptGb(input, gb, fact);
  const [shared, fanOut] = [Number(input.consumers), Number(input.fanOut)];
  return [
    costLine('Stream', hoursAMonth, 'hours', numberIn(price, 0), 'hour'),
    costLine('Data in', gb, 'GB', numberIn(price, 1), 'GB'),
    ...(shared > 0 ? [costLine('Data out', gb * shared, 'GB', numberIn(price, 2), 'GB')] : []),
    ...(fanOut > 0
      ? [
          costLine(
            'Data out, fan-out',
            gb * fanOut,
            'GB',
            numberIn(fact('kinesis.price-fan-out'), 'ondemand_gb'),
            'GB',
          ),
        ]
      : []),
    ...(kept.isExtended
      ? [
          costLine(
            'Extended retention',
            kept.extended,
            'GB',
            numberIn(fact('kinesis.price-retention'), 'extended_gb_month'),
            'GB-month',
          ),
        ]
      : []),
    ...longLine(kept.long, fact),
  ];
}

function curvesOf(
  input: Input<Name>,
  costs: Readonly<Record<'PROVISIONED' | 'ON_DEMAND', number>>,
  fact: FactLookup,
): readonly Curve[] {
  const here = Number(input.records);
  const most = Math.max(10, here * 2);
  const axes = {
    x: { label: 'Records', unit: 'a second on average' },
    y: { label: 'Cost', unit: 'USD a month' },
  };
  const curve = (
    label: string,
    cost: number,
    linesOf: (input: Input<Name>, fact: FactLookup) => readonly Line[],
  ): Curve => ({
    label,
    ...axes,
    points: Array.from({ length: 31 }, (_, index) => {
      const records = (most * index) / 30;
      return [rounded(records), total(linesOf({ ...input, shards: 0, records }, fact))] as const;
    }),
    ...(Number(input.shards) > 0 && label === 'Provisioned' ? {} : { here: [here, cost] as const }),
  });
  return [
    curve('Provisioned', costs.PROVISIONED, provisionedLines),
    curve('On-demand', costs.ON_DEMAND, onDemandLines),
  ];
}
