import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number, type Value } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { freeTierField, takesFreeTier } from './free-tier';
import { beyondFree, costLine, rounded, total } from './money';
import { secondsAMonth } from './month';
import { linesByTheMillion, type Tiers } from './tier-lines';

type Name =
  | 'type'
  | 'messages'
  | 'size'
  | 'sendBatch'
  | 'receiveBatch'
  | 'pollers'
  | 'wait'
  | 'fair'
  | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'sqs-cost',
  title: 'SQS cost of a month',
  summary:
    'Sends, receives and deletes in steps of their size and in batches, empty receives, and what batches save.',
  service: 'SQS',
  first: true,
  facts: [
    'sqs.price-standard',
    'sqs.price-fifo',
    'sqs.price-tiers',
    'sqs.price-chunk',
    'sqs.batch',
    'sqs.long-poll',
  ],
  fields: {
    type: {
      label: 'Kind of queue',
      unit: '',
      initial: 'standard',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'fifo', label: 'FIFO' },
      ],
    },
    messages: { label: 'Messages', unit: 'a month', min: 0, step: 100_000, initial: 10_000_000 },
    size: {
      label: 'Size',
      unit: 'KB each',
      min: 0,
      step: 1,
      initial: 1,
    },
    sendBatch: {
      label: 'Sent together',
      unit: 'messages',
      min: 1,
      max: { fact: 'sqs.batch', at: 0 },
      step: 1,
      initial: 1,
    },
    receiveBatch: {
      label: 'Received and deleted together',
      unit: 'messages',
      help: 'A function with a larger batch still receives so many at a time.',
      min: 1,
      max: { fact: 'sqs.batch', at: 0 },
      step: 1,
      initial: 1,
    },
    pollers: {
      label: 'Idle pollers',
      unit: 'pollers',
      help: 'How many poll an empty queue, all month.',
      min: 0,
      step: 1,
      initial: 0,
    },
    wait: {
      label: 'Wait of an empty receive',
      unit: 's',
      help: 'Long polling; 0 counts as a receive each second.',
      min: { fact: 'sqs.long-poll', at: 0 },
      max: { fact: 'sqs.long-poll', at: 1 },
      step: 1,
      initial: { fact: 'sqs.long-poll', at: 1 },
    },
    fair: {
      label: 'Fair queue',
      unit: '',
      help: 'Message groups on a standard queue.',
      initial: 'no',
      options: [
        { value: 'no', label: 'No' },
        { value: 'yes', label: 'Yes' },
      ],
    },
    freeTier: freeTierField,
  },
  compute(input, fact) {
    const lines = linesOf(input, fact);
    const cost = total(lines);
    const batch = numberIn(fact('sqs.batch'), 0);
    const batched = total(linesOf({ ...input, sendBatch: batch, receiveBatch: batch }, fact));
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines,
      curves: [
        {
          label: 'Cost by size of batches',
          x: { label: 'Sent, received and deleted together', unit: 'messages' },
          y: { label: 'Cost', unit: 'USD a month' },
          points: Array.from({ length: batch }, (_, index) => [
            index + 1,
            total(linesOf({ ...input, sendBatch: index + 1, receiveBatch: index + 1 }, fact)),
          ]),
          ...(input.sendBatch === input.receiveBatch
            ? { here: [Number(input.sendBatch), cost] as const }
            : {}),
        },
      ],
      notes:
        batched < cost * 0.995
          ? [`Batches of ${number(batch)} all the way would save ${dollars(cost - batched)} a month.`]
          : [],
    };
  },
  prefill(resource) {
    if (resource.type !== 'AWS::SQS::Queue') return undefined;
    const wait = resource.get<number>('ReceiveMessageWaitTimeSeconds')?.value;
    return {
      type: resource.get('FifoQueue')?.value === true ? 'fifo' : 'standard',
      ...(typeof wait === 'number' && wait > 0 ? { wait } : {}),
    };
  },
};

function linesOf(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const sends = callsOf(Number(input.sendBatch), input, fact);
  const receives = callsOf(Number(input.receiveBatch), input, fact);
  const deletes = Number(input.messages) / Number(input.receiveBatch);
  const empty = (Number(input.pollers) * secondsAMonth) / Math.max(1, Number(input.wait));
  const free = takesFreeTier(input) ? numberIn(fact('sqs.price-standard'), 1) : 0;
  const requests = sends.requests + receives.requests + deletes + empty;
  const billed = beyondFree(requests, free);
  return [
    { label: 'Sends', working: sends.working, value: number(rounded(sends.requests)) },
    { label: 'Receives', working: receives.working, value: number(rounded(receives.requests)) },
    {
      label: 'Deletes',
      working: `${number(Number(input.messages))} ÷ ${number(Number(input.receiveBatch))}`,
      value: number(rounded(deletes)),
    },
    ...(empty > 0
      ? [
          {
            label: 'Empty receives',
            working: `${number(Number(input.pollers))} × ${number(secondsAMonth)} s ÷ ${number(Math.max(1, Number(input.wait)))} s`,
            value: number(rounded(empty)),
          },
        ]
      : []),
    ...linesByTheMillion('Requests', billed, pricesOf(input.type === 'fifo' ? 'fifo' : 'standard', fact)),
    ...(input.fair === 'yes' && input.type !== 'fifo'
      ? [
          costLine(
            'Fair queue',
            billed / 1_000_000,
            'million',
            numberIn(fact('sqs.price-fifo'), 1),
            'million',
          ),
        ]
      : []),
  ];
}

/** Calls that carry messages, each counted once for every step of its size. */
function callsOf(batch: number, input: Input<Name>, fact: FactLookup) {
  const step = numberOf(fact('sqs.price-chunk'));
  const counts = Math.max(1, Math.ceil((batch * Number(input.size)) / step));
  const requests = (Number(input.messages) / batch) * counts;
  return {
    requests,
    working: `${number(Number(input.messages))} ÷ ${number(batch)}${counts > 1 ? ` × ${number(counts)} for ${number(batch * Number(input.size))} KB` : ''}`,
  };
}

function pricesOf(type: 'standard' | 'fifo', fact: FactLookup): Tiers {
  const first = numberIn(fact(type === 'fifo' ? 'sqs.price-fifo' : 'sqs.price-standard'), 0);
  const rows = rowsOf(fact('sqs.price-tiers').value, type);
  return {
    limits: rows.flatMap(({ up_to: limit }) => (typeof limit === 'number' ? [limit] : [])),
    prices: [first, ...rows.slice(1).map(({ usd }) => Number(usd))],
  };
}

type Row = { readonly [key: string]: Value };

function rowsOf(value: Value, type: string): readonly Row[] {
  const isRow = (one: Value): one is Row => typeof one === 'object' && !Array.isArray(one);
  const rows = isRow(value) ? value[type] : undefined;
  return Array.isArray(rows) ? (rows as readonly Value[]).filter(isRow) : [];
}
