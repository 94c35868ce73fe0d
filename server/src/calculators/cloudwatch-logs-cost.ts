import type { FactLookup } from '../knowledge/fact';
import { counted, dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn, numbersOf } from './fact-part';
import { beyondFree, costLine, rounded, tiers, total } from './money';
import { daysAMonth } from './month';

type Name =
  | 'invocations'
  | 'bytes'
  | 'ingested'
  | 'sender'
  | 'logClass'
  | 'retention'
  | 'months'
  | 'compression'
  | 'scanned'
  | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'cloudwatch-logs-cost',
  title: 'CloudWatch Logs cost of a month',
  summary: 'Ingestion, storage by retention, and queries; what never to expire comes to.',
  service: 'CloudWatch',
  first: true,
  facts: [
    'logs.price-ingest',
    'logs.price-storage',
    'logs.price-lambda-tiers',
    'logs.price-lambda-tiers.limits',
    'logs.retention-values',
    'logs.retention-default',
  ],
  fields: {
    invocations: { label: 'Invocations', unit: 'a month', min: 0, step: 100_000, initial: 10_000_000 },
    bytes: {
      label: 'Logged',
      unit: 'bytes an invocation',
      help: 'What Lambda writes of each invocation, and what your code logs.',
      min: 0,
      step: 100,
      initial: 1000,
    },
    ingested: {
      label: 'Logged beside that',
      unit: 'GB a month',
      min: 0,
      step: 1,
      initial: 0,
    },
    sender: {
      label: 'Sent by',
      unit: '',
      initial: 'lambda',
      options: [
        { value: 'lambda', label: 'Lambda functions' },
        { value: 'other', label: 'Anything else' },
      ],
    },
    logClass: {
      label: 'Log class',
      unit: '',
      initial: 'STANDARD',
      options: [
        { value: 'STANDARD', label: 'Standard' },
        { value: 'INFREQUENT_ACCESS', label: 'Infrequent Access' },
      ],
    },
    retention: {
      label: 'Retention',
      unit: 'days',
      help: '0: logs never expire.',
      min: 0,
      step: 1,
      initial: 0,
    },
    months: {
      label: 'Collected for',
      unit: 'months',
      help: 'How long logs have been coming in: what has not expired is stored.',
      min: 1,
      max: 120,
      step: 1,
      initial: 12,
      slider: true,
    },
    compression: {
      label: 'Stored size',
      unit: '% of what is logged',
      help: 'Storage is billed compressed; how much is gained depends on what is logged.',
      min: 1,
      max: 100,
      step: 1,
      initial: 15,
    },
    scanned: { label: 'Scanned by Logs Insights', unit: 'GB a month', min: 0, step: 10, initial: 0 },
    freeTier: {
      label: 'Free tier',
      unit: '',
      initial: 'yes',
      options: [
        { value: 'yes', label: 'Deducted' },
        { value: 'no', label: 'Used up elsewhere' },
      ],
    },
  },
  compute(input, fact) {
    const lines = linesOf(input, fact);
    const cost = total(lines);
    const wrong = wrongWith(Number(input.retention), fact);
    return {
      answer: `${dollars(cost)} a month${Number(input.retention) ? '' : `, after ${counted(Number(input.months), 'month')}`}`,
      value: cost,
      unit: 'USD a month',
      lines,
      curves: [
        {
          label: 'Cost of a month, as logs pile up',
          x: { label: 'Collected for', unit: 'months' },
          y: { label: 'Cost', unit: 'USD a month' },
          points: Array.from({ length: 37 }, (_, months) => [
            months,
            total(linesOf({ ...input, months }, fact)),
          ]),
          here: [Number(input.months), cost],
        },
      ],
      notes: notesOf(input, cost, fact),
      ...(wrong ? { invalid: { retention: wrong } } : {}),
    };
  },
  prefill(resource) {
    if (resource.type !== 'AWS::Logs::LogGroup') return undefined;
    const retention = resource.get<number>('RetentionInDays');
    const logClass = resource.get<string>('LogGroupClass')?.value;
    return {
      ...(retention === undefined ? { retention: 0 } : {}),
      ...(typeof retention?.value === 'number' ? { retention: retention.value } : {}),
      ...(logClass === 'STANDARD' || logClass === 'INFREQUENT_ACCESS' ? { logClass } : {}),
    };
  },
  apply: input =>
    Number(input.retention) > 0 ? [{ path: 'RetentionInDays', value: Number(input.retention) }] : [],
};

function ingestedOf(input: Input<Name>): number {
  return (Number(input.invocations) * Number(input.bytes)) / 1024 ** 3 + Number(input.ingested);
}

function linesOf(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const ingested = ingestedOf(input);
  const free = input.freeTier === 'yes' ? numberIn(fact('logs.price-ingest'), 2) : 0;
  const retention = Number(input.retention);
  const kept = Math.min(retention ? retention / daysAMonth : Number.POSITIVE_INFINITY, Number(input.months));
  const stored = ingested * kept * (Number(input.compression) / 100);
  const storage = fact('logs.price-storage');
  return [
    {
      label: 'Logged',
      working: `${number(Number(input.invocations))} × ${number(Number(input.bytes))} bytes ÷ 1,024³${Number(input.ingested) ? ` + ${number(Number(input.ingested))} GB` : ''}`,
      value: `${number(rounded(ingested))} GB`,
    },
    ...ingestLines(beyondFree(ingested, free), input, fact),
    {
      label: 'Stored',
      working: `${number(rounded(ingested))} GB × ${counted(rounded(kept), 'month')} × ${number(rounded(Number(input.compression)))}%`,
      value: `${number(rounded(stored))} GB`,
    },
    costLine('Storage', beyondFree(stored, free), 'GB', numberIn(storage, 0), 'GB-month'),
    ...(Number(input.scanned) > 0
      ? [
          costLine(
            'Logs Insights',
            beyondFree(Number(input.scanned), free),
            'GB scanned',
            numberIn(storage, 1),
            'GB',
          ),
        ]
      : []),
  ];
}

function ingestLines(gb: number, input: Input<Name>, fact: FactLookup): readonly Line[] {
  const price = fact('logs.price-ingest');
  if (input.logClass === 'INFREQUENT_ACCESS')
    return [costLine('Ingestion', gb, 'GB', numberIn(price, 1), 'GB')];
  if (input.sender !== 'lambda') return [costLine('Ingestion', gb, 'GB', numberIn(price, 0), 'GB')];
  const prices = numbersOf(fact('logs.price-lambda-tiers'));
  const limits = numbersOf(fact('logs.price-lambda-tiers.limits')).map(terabytes => terabytes * 1024);
  return tiers(gb, limits)
    .map((amount, index) => ({ amount, index }))
    .filter(({ amount, index }) => amount > 0 || index === 0)
    .map(({ amount, index }) =>
      costLine(
        index === 0 ? 'Ingestion' : `Ingestion, tier ${number(index + 1)}`,
        amount,
        'GB',
        prices[index] ?? 0,
        'GB',
      ),
    );
}

function notesOf(input: Input<Name>, cost: number, fact: FactLookup): readonly string[] {
  const notes: string[] = [];
  const month = numbersOf(fact('logs.retention-values')).find(days => days >= daysAMonth - 1) ?? 0;
  const shorter = total(linesOf({ ...input, retention: month }, fact));
  if ((Number(input.retention) === 0 || Number(input.retention) > month) && shorter < cost * 0.99)
    notes.push(`Retention of ${number(month)} days would save ${dollars(cost - shorter)} a month.`);
  if (input.logClass === 'STANDARD') {
    const infrequent = total(linesOf({ ...input, logClass: 'INFREQUENT_ACCESS' }, fact));
    if (infrequent < cost)
      notes.push(
        `Infrequent Access would save ${dollars(cost - infrequent)}: no metric filters, subscriptions or Live Tail, and the class of a group cannot be changed.`,
      );
  }
  notes.push('Not in it: metrics, alarms, Live Tail and data protection.');
  return notes;
}

function wrongWith(retention: number, fact: FactLookup): string | undefined {
  const allowed = numbersOf(fact('logs.retention-values'));
  if (retention === 0 || allowed.includes(retention)) return undefined;
  const nearest = allowed.reduce((best, days) =>
    Math.abs(days - retention) < Math.abs(best - retention) ? days : best,
  );
  return `Retention of ${number(retention)} days is not to be had; the nearest is ${number(nearest)}`;
}
