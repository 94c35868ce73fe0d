import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { costLine, rounded, total } from './money';
import { daysAMonth } from './month';

type Name =
  | 'minimum'
  | 'maximum'
  | 'busy'
  | 'busyHours'
  | 'quiet'
  | 'instances'
  | 'storage'
  | 'requests'
  | 'kind';

export const calculator: Calculator<Name> = {
  id: 'aurora-serverless-cost',
  title: 'Aurora Serverless cost of a month',
  summary: 'Capacity units by day and night, storage and I/O, and whether I/O-Optimized would be cheaper.',
  service: 'Aurora',
  first: true,
  facts: [
    'aurora.price',
    'aurora.price-io-optimized-storage',
    'aurora.acu',
    'aurora.range',
    'aurora.max-minimum',
    'aurora.autopause',
  ],
  fields: {
    minimum: {
      label: 'MinCapacity',
      unit: 'ACU',
      help: '0: it pauses when nobody is connected.',
      min: { fact: 'aurora.range', at: 0 },
      max: { fact: 'aurora.range', at: 1 },
      step: 0.5,
      initial: 0.5,
    },
    maximum: {
      label: 'MaxCapacity',
      unit: 'ACU',
      min: { fact: 'aurora.max-minimum' },
      max: { fact: 'aurora.range', at: 1 },
      step: 0.5,
      initial: 8,
    },
    busy: { label: 'Used in busy hours', unit: 'ACU on average', min: 0, step: 0.5, initial: 4 },
    busyHours: { label: 'Busy', unit: 'hours a day', min: 0, max: 24, step: 1, initial: 8 },
    quiet: { label: 'Used in other hours', unit: 'ACU on average', min: 0, step: 0.5, initial: 0.5 },
    instances: { label: 'Instances', unit: 'writer and readers', min: 1, step: 1, initial: 1 },
    storage: { label: 'Storage', unit: 'GB', min: 0, step: 10, initial: 10 },
    requests: { label: 'I/O requests', unit: 'million a month', min: 0, step: 10, initial: 10 },
    kind: {
      label: 'Storage configuration',
      unit: '',
      initial: 'standard',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'io', label: 'I/O-Optimized' },
      ],
    },
  },
  compute(input, fact) {
    const lines = linesOf(input, fact);
    const cost = total(lines);
    const other = input.kind === 'io' ? 'standard' : 'io';
    const otherCost = total(linesOf({ ...input, kind: other }, fact));
    const name = other === 'io' ? 'I/O-Optimized' : 'Standard';
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines,
      curves: (['standard', 'io'] as const).map(kind => ({
        label: kind === 'io' ? 'I/O-Optimized' : 'Standard',
        x: { label: 'I/O requests', unit: 'million a month' },
        y: { label: 'Cost', unit: 'USD a month' },
        points: [0, Math.max(100, Number(input.requests) * 3)].map(
          requests => [requests, total(linesOf({ ...input, kind, requests }, fact))] as const,
        ),
        ...(kind === input.kind ? { here: [Number(input.requests), cost] as const } : {}),
      })),
      notes: [
        otherCost < cost
          ? `${name} would cost ${dollars(cost - otherCost)} less.`
          : `${name} would cost ${dollars(otherCost - cost)} more.`,
        ...(Number(input.minimum) === 0
          ? [
              `With MinCapacity 0 it pauses after ${number(numberIn(fact('aurora.autopause'), 0) / 60)} minutes without connections or later, and the next connection waits for it.`,
            ]
          : [
              `MinCapacity alone is ${dollars(floorOf(input, fact))} a month, used or not; MinCapacity 0 lets it pause.`,
            ]),
        `MaxCapacity gives at most ${number(Number(input.maximum) * numberOf(fact('aurora.acu')))} GiB of memory. Backups, data transfer and the Data API are not in it.`,
      ],
      ...(Number(input.minimum) > Number(input.maximum)
        ? { invalid: { minimum: 'MinCapacity is at most MaxCapacity' } }
        : {}),
    };
  },
  prefill(resource) {
    const scaling = 'ServerlessV2ScalingConfiguration';
    if (resource.type !== 'AWS::RDS::DBCluster' || !resource.get(scaling)) return undefined;
    const [minimum, maximum] = ['MinCapacity', 'MaxCapacity'].map(
      key => resource.get(`${scaling}.${key}`)?.value,
    );
    return {
      ...(typeof minimum === 'number' ? { minimum } : {}),
      ...(typeof maximum === 'number' ? { maximum } : {}),
      ...(resource.get('StorageType')?.value === 'aurora-iopt1' ? { kind: 'io' } : {}),
    };
  },
  apply: input => [
    { path: 'ServerlessV2ScalingConfiguration.MinCapacity', value: Number(input.minimum) },
    { path: 'ServerlessV2ScalingConfiguration.MaxCapacity', value: Number(input.maximum) },
  ],
};

function linesOf(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const price = fact('aurora.price');
  const isIo = input.kind === 'io';
  const within = (acus: number) =>
    Math.min(Math.max(acus, Number(input.minimum)), Math.max(Number(input.maximum), Number(input.minimum)));
  const [busy, quiet] = [within(Number(input.busy)), within(Number(input.quiet))];
  const busyHours = Number(input.busyHours) * daysAMonth;
  const quietHours = (24 - Number(input.busyHours)) * daysAMonth;
  const instances = Number(input.instances);
  const acuHours = instances * (busy * busyHours + quiet * quietHours);
  return [
    {
      label: 'Capacity',
      working: `${number(instances)} × (${number(busy)} ACU × ${number(rounded(busyHours))} h + ${number(quiet)} ACU × ${number(rounded(quietHours))} h)`,
      value: `${number(rounded(acuHours))} ACU-hours`,
    },
    costLine('Compute', acuHours, 'ACU-hours', numberIn(price, isIo ? 1 : 0), 'ACU-hour'),
    costLine(
      'Storage',
      Number(input.storage),
      'GB',
      isIo ? numberOf(fact('aurora.price-io-optimized-storage')) : numberIn(price, 2),
      'GB-month',
    ),
    ...(isIo
      ? []
      : [costLine('I/O', Number(input.requests), 'million requests', numberIn(price, 3), 'million')]),
  ];
}

function floorOf(input: Input<Name>, fact: FactLookup): number {
  const price = numberIn(fact('aurora.price'), input.kind === 'io' ? 1 : 0);
  return Number(input.instances) * Number(input.minimum) * daysAMonth * 24 * price;
}
