import { type FactLookup, numberOf } from '../knowledge/fact';
import { counted, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { rounded } from './money';

type Name =
  | 'rate'
  | 'duration'
  | 'ramp'
  | 'warm'
  | 'reserved'
  | 'account'
  | 'others'
  | 'source'
  | 'maximum'
  | 'shards'
  | 'parallelization'
  | 'batch';

export const calculator: Calculator<Name> = {
  id: 'lambda-concurrency',
  title: 'Lambda concurrency',
  summary:
    'The environments a load needs, the limits it meets, and what is throttled while Lambda scales up to it.',
  service: 'Lambda',
  facts: [
    'lambda.concurrency.formula',
    'lambda.concurrency.default',
    'lambda.concurrency.unreserved-min',
    'lambda.concurrency.scaling-rate',
    'lambda.concurrency.rps',
    'lambda.esm.sqs.scaling',
    'lambda.esm.sqs.max-concurrency',
    'lambda.esm.streams.parallelization',
  ],
  fields: {
    rate: { label: 'Load', unit: 'events a second', min: 0, step: 10, initial: 1000 },
    duration: { label: 'Average duration', unit: 'ms', min: 1, step: 10, initial: 500 },
    ramp: {
      label: 'The load grows over',
      unit: 's',
      help: '0: it comes at once.',
      min: 0,
      step: 10,
      initial: 0,
    },
    warm: {
      label: 'Environments at the start',
      unit: 'warm or provisioned',
      min: 0,
      step: 1,
      initial: 0,
    },
    reserved: {
      label: 'Reserved concurrency',
      unit: 'environments',
      help: '0: none; the function shares what the account has left.',
      min: 0,
      step: 10,
      initial: 0,
    },
    account: {
      label: 'Quota of the account',
      unit: 'in the Region',
      min: 1,
      step: 100,
      initial: { fact: 'lambda.concurrency.default' },
    },
    others: {
      label: 'Reserved or used by others',
      unit: 'environments',
      min: 0,
      step: 10,
      initial: 0,
    },
    source: {
      label: 'Invoked by',
      unit: '',
      initial: 'direct',
      options: [
        { value: 'direct', label: 'API, SDK, S3, SNS, EventBridge' },
        { value: 'sqs', label: 'SQS queue' },
        { value: 'stream', label: 'Kinesis or DynamoDB stream' },
      ],
    },
    maximum: {
      label: 'MaximumConcurrency',
      unit: 'of an SQS mapping',
      help: '0: not set.',
      min: 0,
      step: 10,
      initial: 0,
    },
    shards: { label: 'Shards', unit: 'of a stream', min: 1, step: 1, initial: 1 },
    parallelization: {
      label: 'ParallelizationFactor',
      unit: 'batches a shard',
      min: 1,
      max: { fact: 'lambda.esm.streams.parallelization', at: 1 },
      step: 1,
      initial: 1,
    },
    batch: {
      label: 'Batch',
      unit: 'events an invocation',
      help: 'Of a queue or a stream; the duration is that of a batch.',
      min: 1,
      step: 1,
      initial: 1,
    },
  },
  compute(input, fact) {
    const load = loadOf(input, fact);
    const ramp = rampOf(load, fact);
    const lack = load.needed - load.limit;
    const waits = load.source === 'direct' ? 'throttled' : 'waiting';
    return {
      answer: `${number(load.whole)} environments${lack > 0 ? `, but only ${number(load.limit)} can run` : ''}`,
      value: load.whole,
      unit: 'concurrent executions',
      lines: [...limitLines(input, load, fact), ...rampLines(load, ramp, waits, fact)],
      curves: curvesOf(ramp),
      notes: notesOf(input, load, ramp, fact),
      ...(wrongOf(input, fact) ? { invalid: { reserved: wrongOf(input, fact)! } } : {}),
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const number = (path: string, from: { get(path: string): { readonly value?: unknown } | undefined }) => {
      const value = from.get(path)?.value;
      return typeof value === 'number' ? value : undefined;
    };
    const trigger = fn.triggers.find(({ kind }) => ['sqs', 'kinesis', 'dynamodb'].includes(kind));
    const read = {
      reserved: number('ReservedConcurrentExecutions', resource),
      warm: number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions', resource),
      maximum: trigger && number('ScalingConfig.MaximumConcurrency', trigger),
      parallelization: trigger && number('ParallelizationFactor', trigger),
      batch: trigger && number('BatchSize', trigger),
      source: trigger ? (trigger.kind === 'sqs' ? 'sqs' : 'stream') : undefined,
    };
    return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  },
  apply: input =>
    Number(input.reserved) > 0
      ? [{ path: 'ReservedConcurrentExecutions', value: Number(input.reserved) }]
      : [],
};

interface Load {
  /** Invocations a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly rampSeconds: number;
  readonly warm: number;
  readonly source: string;
  /** Environments: exactly, and as a whole number. */
  readonly needed: number;
  readonly whole: number;
  /** The most that can ever run: of the function, of its source, and of both. */
  readonly ofFunction: number;
  readonly ofSource: number;
  readonly limit: number;
  /** Requests a second that an environment takes at most. */
  readonly perEnvironment: number;
}

function loadOf(input: Input<Name>, fact: FactLookup): Load {
  const source = String(input.source);
  const rate = Number(input.rate) / (source === 'direct' ? 1 : Number(input.batch));
  const seconds = Number(input.duration) / 1000;
  const perEnvironment = numberOf(fact('lambda.concurrency.rps'));
  const needed = Math.max(rate * seconds, rate / perEnvironment);
  const left = Math.max(0, Number(input.account) - Number(input.others));
  const most = Number(input.account) - numberOf(fact('lambda.concurrency.unreserved-min'));
  const reserved = Math.min(Number(input.reserved), Math.max(0, most));
  const ofFunction = Number(input.reserved) > 0 ? reserved : left;
  const ofSource = sourceLimit(input, fact);
  return {
    rate,
    seconds,
    rampSeconds: Number(input.ramp),
    warm: Number(input.warm),
    source,
    needed,
    whole: Math.ceil(rounded(needed)),
    ofFunction,
    ofSource,
    limit: Math.min(ofFunction, ofSource),
    perEnvironment,
  };
}

function sourceLimit(input: Input<Name>, fact: FactLookup): number {
  if (input.source === 'sqs') return Number(input.maximum) || numberIn(fact('lambda.esm.sqs.scaling'), 2);
  if (input.source === 'stream') return Number(input.shards) * Number(input.parallelization);
  return Number.POSITIVE_INFINITY;
}

interface Moment {
  readonly at: number;
  readonly needed: number;
  readonly available: number;
  /** Invocations that find no environment in this second. */
  readonly refused: number;
}

/** Second by second, until the load is served or nothing changes any more. */
function rampOf(load: Load, fact: FactLookup): readonly Moment[] {
  const moments: Moment[] = [];
  // An hour is longer than any ramp that can be seen in a chart.
  for (let at = 0; at <= 3600; at++) {
    const rate = load.rampSeconds > at ? (load.rate * at) / load.rampSeconds : load.rate;
    const needed = load.rate === 0 ? 0 : (load.needed * rate) / load.rate;
    const available = Math.min(load.limit, scaled(load, at, fact));
    const served = Math.min(rate, available / load.seconds, available * load.perEnvironment);
    moments.push({ at, needed, available, refused: rate - served });
    if (at >= Math.max(30, load.rampSeconds) && (available >= needed || available >= load.limit)) break;
  }
  return moments;
}

/** Environments that Lambda can have made by then. */
function scaled(load: Load, at: number, fact: FactLookup): number {
  if (load.source === 'stream') return load.limit;
  if (load.source === 'sqs') {
    const [start, perMinute] = [0, 1].map(index => numberIn(fact('lambda.esm.sqs.scaling'), index));
    return (start ?? 0) + ((perMinute ?? 0) * at) / 60;
  }
  // The rate is of ten seconds.
  const step = numberOf(fact('lambda.concurrency.scaling-rate'));
  return load.warm + step * (Math.floor(at / 10) + 1);
}

function limitLines(input: Input<Name>, load: Load, fact: FactLookup): readonly Line[] {
  const reserved = Number(input.reserved) > 0;
  const lines: Line[] = [
    {
      label: 'Needed',
      working: `${number(rounded(load.rate))} invocations a second × ${number(rounded(load.seconds))} s`,
      value: number(rounded(load.rate * load.seconds)),
    },
    {
      label: 'For their rate',
      working: `${number(rounded(load.rate))} a second ÷ ${number(load.perEnvironment)} a second for each environment`,
      value: number(rounded(load.rate / load.perEnvironment)),
    },
    {
      label: 'Limit of the function',
      working: reserved
        ? 'Reserved for it'
        : `${number(Number(input.account))} of the account − ${number(Number(input.others))} of others`,
      value: number(load.ofFunction),
    },
  ];
  if (load.source === 'sqs')
    lines.push({
      label: 'Limit of the queue',
      working: Number(input.maximum) ? 'MaximumConcurrency' : 'The most of an SQS mapping',
      value: number(load.ofSource),
    });
  if (load.source === 'stream')
    lines.push({
      label: 'Limit of the stream',
      working: `${counted(Number(input.shards), 'shard')} × ${number(Number(input.parallelization))}`,
      value: number(load.ofSource),
    });
  const most = Math.min(load.limit / load.seconds, load.limit * numberOf(fact('lambda.concurrency.rps')));
  lines.push({
    label: 'Largest load',
    working: `${number(load.limit)} ÷ ${number(rounded(load.seconds))} s, at most ${number(load.perEnvironment)} a second for each`,
    value: `${number(rounded(most))} invocations a second`,
  });
  return lines;
}

function rampLines(load: Load, ramp: readonly Moment[], waits: string, fact: FactLookup): readonly Line[] {
  const refused = Math.round(ramp.reduce((sum, moment) => sum + moment.refused, 0));
  const last = ramp.at(-1);
  const from = [...ramp].reverse().find(moment => moment.refused > 0.5);
  const isEnough = load.needed <= load.limit;
  const speed = {
    direct: `${number(numberOf(fact('lambda.concurrency.scaling-rate')))} more every 10 s`,
    sqs: `${number(numberIn(fact('lambda.esm.sqs.scaling'), 0))} at first, ${number(numberIn(fact('lambda.esm.sqs.scaling'), 1))} more a minute`,
    stream: 'As many as the shards allow, at once',
  }[load.source];
  return [
    {
      label: 'Scaling',
      working: speed ?? '',
      value: isEnough ? `enough after ${number(from ? from.at + 1 : 0)} s` : 'never enough',
    },
    {
      label: waits === 'throttled' ? 'Throttled' : 'Waiting in the source',
      working: `In the first ${number(last?.at ?? 0)} s`,
      value: counted(refused, 'invocation'),
    },
  ];
}

function curvesOf(ramp: readonly Moment[]): readonly Curve[] {
  const every = Math.max(1, Math.ceil(ramp.length / 120));
  const shown = ramp.filter(({ at }) => at % every === 0);
  const axes = { x: { label: 'Time', unit: 's' }, y: { label: 'Environments', unit: '' } };
  return [
    { label: 'Needed', ...axes, points: shown.map(({ at, needed }) => [at, needed] as const) },
    { label: 'Available', ...axes, points: shown.map(({ at, available }) => [at, available] as const) },
  ];
}

function notesOf(
  input: Input<Name>,
  load: Load,
  ramp: readonly Moment[],
  fact: FactLookup,
): readonly string[] {
  const notes: string[] = [];
  if (load.rate / load.perEnvironment > load.rate * load.seconds)
    notes.push(
      `Short invocations are limited by their rate: ${number(load.perEnvironment)} a second for each environment.`,
    );
  if (load.source === 'direct' && ramp.some(({ refused }) => refused > 0.5))
    notes.push(
      'Asynchronous events that are throttled wait and are tried again; synchronous callers get an error and must retry.',
    );
  if (load.source === 'sqs' && load.needed > load.limit)
    notes.push('Messages that are not taken stay in the queue: it grows until the load falls.');
  if (load.source === 'stream' && load.needed > load.limit)
    notes.push('More shards, a higher ParallelizationFactor or larger batches let a stream keep up.');
  if (load.source === 'sqs' && Number(input.reserved) > 0 && load.ofFunction < load.ofSource)
    notes.push(
      'The queue may call more often than the reserved concurrency lets it: throttled messages come back, and may end in the dead-letter queue. Set MaximumConcurrency no higher.',
    );
  if (Number(input.reserved) > 0)
    notes.push(
      `Reserving leaves ${number(Math.max(0, Number(input.account) - Number(input.reserved) - Number(input.others)))} for all others; ${number(numberOf(fact('lambda.concurrency.unreserved-min')))} must stay unreserved.`,
    );
  return notes;
}

function wrongOf(input: Input<Name>, fact: FactLookup): string | undefined {
  const most = Number(input.account) - numberOf(fact('lambda.concurrency.unreserved-min'));
  return Number(input.reserved) > Math.max(0, most)
    ? `Reserved concurrency is at most ${number(Math.max(0, most))} of this account`
    : undefined;
}
