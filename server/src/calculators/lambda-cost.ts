import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import {
  type Architecture,
  architectureField,
  architectureOf,
  durationFacts,
  durationLines,
  memoryField,
  provisionedFacts,
  provisionedPrices,
  settingsOf,
} from './lambda-price';
import { beyondFree, costLine, rounded, total } from './money';
import { hoursAMonth } from './month';

type Name =
  | 'architecture'
  | 'requests'
  | 'duration'
  | 'memory'
  | 'storage'
  | 'coldStarts'
  | 'initialization'
  | 'provisioned'
  | 'provisionedHours'
  | 'provisionedShare'
  | 'snapStart'
  | 'versions'
  | 'response'
  | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'lambda-cost',
  title: 'Lambda cost of a month',
  summary:
    'Requests, duration by architecture and tier, initialization, temporary storage, provisioned concurrency, SnapStart and streaming, with and without the free tier.',
  service: 'Lambda',
  first: true,
  facts: [
    'lambda.price.requests',
    'lambda.price.free-tier.requests',
    'lambda.price.free-tier.compute',
    ...durationFacts,
    ...provisionedFacts,
    'lambda.price.pc.rounding',
    'lambda.price.snapstart.java',
    'lambda.price.snapstart.cache',
    'lambda.price.snapstart.restore',
    'lambda.price.streaming',
    'lambda.price.streaming.free',
    'lambda.price.ephemeral-storage',
    'lambda.price.granularity',
    'lambda.price.init-billing',
    'lambda.ephemeral.min',
  ],
  fields: {
    architecture: architectureField,
    requests: { label: 'Requests', unit: 'a month', min: 0, step: 100_000, initial: 1_000_000 },
    duration: {
      label: 'Average duration',
      unit: 'ms',
      help: 'What is billed: rounded up to the next millisecond.',
      min: 1,
      step: 10,
      initial: 120,
    },
    memory: memoryField,
    storage: {
      label: 'Temporary storage',
      unit: 'MB',
      help: 'Size of /tmp; the smallest is free.',
      min: { fact: 'lambda.ephemeral.min' },
      max: { fact: 'lambda.ephemeral.max' },
      step: 512,
      initial: { fact: 'lambda.ephemeral.min' },
    },
    coldStarts: { label: 'Cold starts', unit: '% of requests', min: 0, max: 100, step: 0.1, initial: 0 },
    initialization: {
      label: 'Initialization',
      unit: 'ms',
      help: 'Billed at each cold start. With SnapStart: the time a restore is billed for.',
      min: 0,
      step: 50,
      initial: 0,
    },
    provisioned: {
      label: 'Provisioned concurrency',
      unit: 'environments',
      help: '0: on demand only.',
      min: 0,
      step: 1,
      initial: 0,
    },
    provisionedHours: {
      label: 'Provisioned for',
      unit: 'hours a month',
      help: 'Billed in steps of five minutes, busy or not.',
      min: 0,
      max: hoursAMonth,
      step: 1,
      initial: hoursAMonth,
    },
    provisionedShare: {
      label: 'Served by provisioned environments',
      unit: '% of requests',
      help: 'The rest spills over to environments on demand.',
      min: 0,
      max: 100,
      initial: 100,
    },
    snapStart: {
      label: 'SnapStart',
      unit: '',
      initial: 'none',
      options: [
        { value: 'none', label: 'Off' },
        { value: 'java', label: 'Java' },
        { value: 'other', label: 'Python or .NET' },
      ],
    },
    versions: {
      label: 'Published versions',
      unit: 'with a snapshot',
      help: 'Each keeps a snapshot, and each is billed for it.',
      min: 1,
      step: 1,
      initial: 1,
    },
    response: {
      label: 'Streamed response',
      unit: 'MB each',
      help: '0: the response is buffered, which costs nothing.',
      min: 0,
      max: { fact: 'lambda.payload.stream' },
      step: 1,
      initial: 0,
    },
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
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines,
      curves: [byRequests(input, cost, fact)],
      notes: notesOf(input, cost, fact),
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const storage = resource.get<number>('EphemeralStorage.Size')?.value;
    const provisioned = resource.get<number>(
      'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
    )?.value;
    const snapStart = resource.get<string>('SnapStart.ApplyOn')?.value === 'PublishedVersions';
    const isJava = fn.runtime?.value?.startsWith('java');
    return {
      ...settingsOf(fn),
      ...(typeof storage === 'number' ? { storage } : {}),
      ...(typeof provisioned === 'number' ? { provisioned } : {}),
      ...(snapStart ? { snapStart: isJava ? 'java' : 'other' } : {}),
    };
  },
  apply: (input, resource) => [
    { path: 'MemorySize', value: Number(input.memory) },
    { path: 'Architectures.0', value: String(input.architecture) },
    ...(Number(input.storage) > 0 && resource.get('EphemeralStorage.Size')
      ? [{ path: 'EphemeralStorage.Size', value: Number(input.storage) }]
      : []),
  ],
};

/** What a month comes to in requests and seconds, on demand and in provisioned environments. */
interface Load {
  readonly architecture: Architecture;
  readonly gb: number;
  readonly onDemand: { readonly requests: number; readonly seconds: number };
  readonly provisioned: { readonly requests: number; readonly seconds: number };
  readonly billedMs: number;
  readonly initMs: number;
}

function loadOf(input: Input<Name>, fact: FactLookup): Load {
  const step = numberOf(fact('lambda.price.granularity'));
  const billedMs = Math.ceil(Number(input.duration) / step) * step;
  const share = Number(input.provisioned) > 0 ? Number(input.provisionedShare) / 100 : 0;
  const requests = Number(input.requests);
  const initMs = (Number(input.coldStarts) / 100) * Number(input.initialization);
  const provisioned = requests * share;
  return {
    architecture: architectureOf(input.architecture),
    gb: Number(input.memory) / 1024,
    billedMs,
    initMs,
    // An environment that is provisioned was initialized before the request came.
    onDemand: {
      requests: requests - provisioned,
      seconds: ((requests - provisioned) * (billedMs + initMs)) / 1000,
    },
    provisioned: { requests: provisioned, seconds: (provisioned * billedMs) / 1000 },
  };
}

function linesOf(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const load = loadOf(input, fact);
  const isFree = input.freeTier === 'yes';
  const free = (id: 'lambda.price.free-tier.requests' | 'lambda.price.free-tier.compute') =>
    isFree ? numberOf(fact(id)) : 0;
  const { onDemand, provisioned, gb } = load;
  const billedRequests =
    beyondFree(onDemand.requests, free('lambda.price.free-tier.requests')) + provisioned.requests;
  const lines: Line[] = [computeLine(input, load)];
  lines.push(
    costLine(
      'Requests',
      billedRequests / 1_000_000,
      'million',
      numberOf(fact('lambda.price.requests')),
      'million',
    ),
  );
  if (onDemand.requests > 0 || provisioned.requests === 0) {
    const gbSeconds = beyondFree(onDemand.seconds * gb, free('lambda.price.free-tier.compute'));
    lines.push(...durationLines(gbSeconds, load.architecture, fact));
  }
  lines.push(
    ...provisionedLines(input, load, fact),
    ...storageLines(input, load, fact),
    ...snapStartLines(input, load, fact),
    ...streamingLines(input, fact),
  );
  return lines;
}

function computeLine({ memory }: Input<Name>, { onDemand, provisioned, gb, ...load }: Load): Line {
  const starting =
    load.initMs && onDemand.requests ? ` and ${number(rounded(load.initMs))} ms of starting` : '';
  const gbSeconds = (onDemand.seconds + provisioned.seconds) * gb;
  return {
    label: 'Compute',
    working: `${number(onDemand.requests + provisioned.requests)} × ${number(load.billedMs)} ms${starting} × ${number(Number(memory))} MB ÷ 1,024`,
    value: `${number(Math.round(gbSeconds * 1000) / 1000)} GB-seconds`,
  };
}

function provisionedLines(input: Input<Name>, load: Load, fact: FactLookup): readonly Line[] {
  const environments = Number(input.provisioned);
  if (environments <= 0) return [];
  const prices = provisionedPrices(load.architecture, fact);
  const step = numberOf(fact('lambda.price.pc.rounding')) / 60;
  const hours = Math.ceil(rounded(Number(input.provisionedHours) / step)) * step;
  return [
    {
      label: 'Provisioned',
      working: `${number(environments)} × ${number(rounded(load.gb))} GB × ${number(rounded(hours))} hours × 3,600`,
      value: `${number(rounded(environments * load.gb * hours * 3600))} GB-seconds`,
    },
    costLine(
      'Provisioned concurrency',
      environments * load.gb * hours * 3600,
      'GB-seconds',
      prices.configured,
      'GB-second',
    ),
    costLine(
      'Duration, provisioned',
      load.provisioned.seconds * load.gb,
      'GB-seconds',
      prices.running,
      'GB-second',
    ),
  ];
}

function storageLines(input: Input<Name>, load: Load, fact: FactLookup): readonly Line[] {
  const extraGb = Math.max(0, Number(input.storage) - numberOf(fact('lambda.ephemeral.min'))) / 1024;
  if (extraGb === 0) return [];
  return [
    costLine(
      'Temporary storage',
      (load.onDemand.seconds + load.provisioned.seconds) * extraGb,
      'GB-seconds',
      numberOf(fact('lambda.price.ephemeral-storage')),
      'GB-second',
    ),
  ];
}

function snapStartLines(input: Input<Name>, load: Load, fact: FactLookup): readonly Line[] {
  if (input.snapStart === 'none' || Number(input.provisioned) > 0) return [];
  const isJava = input.snapStart === 'java';
  const free = numberOf(fact('lambda.price.snapstart.java'));
  const restored = load.onDemand.requests * (Number(input.coldStarts) / 100) * load.gb;
  return [
    costLine(
      'SnapStart, snapshots kept',
      Number(input.versions) * load.gb * hoursAMonth * 3600,
      'GB-seconds',
      isJava ? free : numberOf(fact('lambda.price.snapstart.cache')),
      'GB-second',
    ),
    costLine(
      'SnapStart, restores',
      restored,
      'GB',
      isJava ? free : numberOf(fact('lambda.price.snapstart.restore')),
      'GB',
    ),
  ];
}

function streamingLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const response = Number(input.response);
  if (response === 0) return [];
  const free = fact('lambda.price.streaming.free');
  const each = beyondFree(response, numberIn(free, 0));
  const gb = (Number(input.requests) * each) / 1024;
  const monthly = input.freeTier === 'yes' ? numberIn(free, 1) : 0;
  return [
    {
      label: 'Streamed',
      working: `${number(Number(input.requests))} × ${number(rounded(each))} MB beyond the first ${number(numberIn(free, 0))} MB of each`,
      value: `${number(rounded(gb))} GB`,
    },
    costLine('Streaming', beyondFree(gb, monthly), 'GB', numberOf(fact('lambda.price.streaming')), 'GB'),
  ];
}

function byRequests(input: Input<Name>, cost: number, fact: FactLookup): Curve {
  const requests = Number(input.requests);
  const most = Math.max(requests * 2, 1_000_000);
  const steps = 20;
  return {
    label: 'Cost by requests',
    x: { label: 'Requests', unit: 'a month' },
    y: { label: 'Cost', unit: 'USD a month' },
    points: Array.from({ length: steps + 1 }, (_, index) => {
      const at = Math.round((most * index) / steps);
      return [at, total(linesOf({ ...input, requests: at }, fact))] as const;
    }),
    here: [requests, cost],
  };
}

function notesOf(input: Input<Name>, cost: number, fact: FactLookup): readonly string[] {
  const notes: string[] = [];
  if (Number(input.provisioned) > 0 && input.snapStart !== 'none')
    notes.push('SnapStart and provisioned concurrency exclude each other: SnapStart is left out of the sum.');
  if (input.architecture !== 'arm64') {
    const arm = total(linesOf({ ...input, architecture: 'arm64' }, fact));
    if (arm < cost) notes.push(`With arm64, at the same duration, ${dollars(arm)} a month.`);
  }
  notes.push('Not in it: logs, data transfer, and the service that calls the function.');
  return notes;
}
