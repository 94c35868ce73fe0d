import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import {
  architectureField,
  architectureOf,
  computePrice,
  durationFacts,
  memoryField,
  provisionedFacts,
  provisionedPrices,
  settingsOf,
} from './lambda-price';
import { rounded } from './money';
import { hoursAMonth } from './month';

type Name =
  | 'runtime'
  | 'architecture'
  | 'memory'
  | 'requests'
  | 'duration'
  | 'coldStarts'
  | 'initialization'
  | 'restore'
  | 'versions'
  | 'environments'
  | 'hours';

export const calculator: Calculator<Name> = {
  id: 'cold-start-options',
  title: 'Cold starts: none, SnapStart or provisioned',
  summary: 'Three ways to live with cold starts, side by side: what each costs and whom it lets wait.',
  service: 'Lambda',
  facts: [
    ...durationFacts,
    ...provisionedFacts,
    'lambda.price.snapstart.java',
    'lambda.price.snapstart.cache',
    'lambda.price.snapstart.restore',
    'lambda.price.init-billing',
    'lambda.snapstart.runtimes',
    'lambda.snapstart.not-pc',
    'lambda.snapstart.not-large-tmp',
  ],
  fields: {
    runtime: {
      label: 'SnapStart on this runtime',
      unit: '',
      initial: 'other',
      options: [
        { value: 'none', label: 'Not available (Node.js, Ruby, OS-only)' },
        { value: 'java', label: 'Java' },
        { value: 'other', label: 'Python or .NET' },
      ],
    },
    architecture: architectureField,
    memory: memoryField,
    requests: { label: 'Requests', unit: 'a month', min: 0, step: 100_000, initial: 1_000_000 },
    duration: { label: 'Average duration', unit: 'ms', min: 1, step: 10, initial: 120 },
    coldStarts: { label: 'Cold starts', unit: '% of requests', min: 0, max: 100, step: 0.1, initial: 1 },
    initialization: { label: 'Initialization', unit: 'ms', min: 0, step: 100, initial: 2000 },
    restore: {
      label: 'Restore',
      unit: 'ms',
      help: 'Restore Duration in the REPORT line, with SnapStart.',
      min: 0,
      step: 50,
      initial: 300,
    },
    versions: { label: 'Published versions', unit: 'with a snapshot', min: 1, step: 1, initial: 1 },
    environments: { label: 'Provisioned concurrency', unit: 'environments', min: 1, step: 1, initial: 2 },
    hours: {
      label: 'Provisioned for',
      unit: 'hours a month',
      min: 0,
      max: hoursAMonth,
      step: 10,
      initial: hoursAMonth,
    },
  },
  compute(input, fact) {
    const load = loadOf(input);
    const ways = [plainOf(load, fact), snapStartOf(load, fact), provisionedOf(load, fact)].filter(
      way => way !== undefined,
    );
    const [plain] = ways;
    const better = ways.slice(1).reduce((best, one) => (one.cost < best.cost ? one : best));
    return {
      answer: ways.map(({ name, cost }) => `${name} ${dollars(cost)}`).join(', '),
      value: better.cost,
      unit: 'USD a month',
      lines: ways.flatMap(({ lines }) => lines),
      curves: curvesOf(input, fact),
      notes: [
        `The cheapest way to shorten cold starts is ${better.name}: ${dollars(Math.abs(better.cost - (plain?.cost ?? 0)))} a month ${better.cost < (plain?.cost ?? 0) ? 'less' : 'more'} than doing nothing.`,
        ...(load.runtime === 'none' ? ['SnapStart is not there for this runtime.'] : []),
        'SnapStart and provisioned concurrency exclude each other. SnapStart also excludes EFS and a larger /tmp.',
        'Requests cost the same each way, and are left out; so is the free tier.',
      ],
    };
  },
  prefill(resource, project, fact) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const environments = resource.get<number>(
      'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
    )?.value;
    const runtime = fn.runtime?.value;
    const known = fact('lambda.snapstart.runtimes').value;
    const hasSnapStart = runtime !== undefined && Array.isArray(known) && known.includes(runtime);
    return {
      ...settingsOf(fn),
      ...(runtime === undefined
        ? {}
        : { runtime: hasSnapStart ? (runtime.startsWith('java') ? 'java' : 'other') : 'none' }),
      ...(typeof environments === 'number' && environments > 0 ? { environments } : {}),
    };
  },
};

interface Load {
  readonly runtime: string;
  readonly architecture: 'x86' | 'arm64';
  readonly gb: number;
  readonly requests: number;
  /** Seconds. */
  readonly duration: number;
  readonly cold: number;
  readonly initialization: number;
  readonly restore: number;
  readonly versions: number;
  readonly environments: number;
  readonly hours: number;
}

interface Way {
  readonly name: string;
  readonly cost: number;
  readonly lines: readonly Line[];
}

function loadOf(input: Input<Name>): Load {
  return {
    runtime: String(input.runtime),
    architecture: architectureOf(input.architecture),
    gb: Number(input.memory) / 1024,
    requests: Number(input.requests),
    duration: Number(input.duration) / 1000,
    cold: Number(input.requests) * (Number(input.coldStarts) / 100),
    initialization: Number(input.initialization) / 1000,
    restore: Number(input.restore) / 1000,
    versions: Number(input.versions),
    environments: Number(input.environments),
    hours: Number(input.hours),
  };
}

function plainOf(load: Load, fact: FactLookup): Way {
  const price = computePrice(load.architecture, fact);
  const seconds = load.requests * load.duration + load.cold * load.initialization;
  return way(
    'Nothing',
    seconds * load.gb * price,
    `${number(rounded(seconds * load.gb))} GB-seconds × $${number(price)}`,
    load.cold,
    load.initialization,
  );
}

function snapStartOf(load: Load, fact: FactLookup): Way | undefined {
  if (load.runtime === 'none') return undefined;
  const price = computePrice(load.architecture, fact);
  const gbSeconds = load.requests * load.duration * load.gb;
  const free = numberOf(fact('lambda.price.snapstart.java'));
  const [cache, restore] =
    load.runtime === 'java'
      ? [free, free]
      : [numberOf(fact('lambda.price.snapstart.cache')), numberOf(fact('lambda.price.snapstart.restore'))];
  const kept = load.versions * load.gb * hoursAMonth * 3600;
  const restored = load.cold * load.gb;
  return way(
    'SnapStart',
    gbSeconds * price + kept * cache + restored * restore,
    `${number(rounded(gbSeconds))} GB-seconds × $${number(price)} + ${number(rounded(kept))} kept × $${number(cache)} + ${number(rounded(restored))} GB restored × $${number(restore)}`,
    load.cold,
    load.restore,
  );
}

/** As if no request spilled over: with fewer environments than the load needs, some still start cold. */
function provisionedOf(load: Load, fact: FactLookup): Way {
  const { configured, running } = provisionedPrices(load.architecture, fact);
  const gbSeconds = load.requests * load.duration * load.gb;
  const reserved = load.environments * load.gb * load.hours * 3600;
  return way(
    'Provisioned',
    gbSeconds * running + reserved * configured,
    `${number(rounded(gbSeconds))} GB-seconds × $${number(running)} + ${number(rounded(reserved))} configured × $${number(configured)}`,
    0,
    0,
  );
}

function way(name: string, cost: number, working: string, waiting: number, seconds: number): Way {
  return {
    name,
    cost,
    lines: [
      { label: name, working, value: dollars(cost), cost },
      {
        label: `${name}: who waits`,
        working: `${number(rounded(waiting))} requests × ${number(Math.round(seconds * 1000))} ms`,
        value: `${number(rounded(waiting * seconds))} s a month`,
      },
    ],
  };
}

function curvesOf(input: Input<Name>, fact: FactLookup) {
  const most = Math.max(Number(input.requests) * 2, 1_000_000);
  const ats = Array.from({ length: 21 }, (_, index) => Math.round((most * index) / 20));
  return [plainOf, snapStartOf, provisionedOf].flatMap(way => {
    const points = ats.flatMap(requests => {
      const at = way(loadOf({ ...input, requests }), fact);
      return at ? [[requests, at.cost] as const] : [];
    });
    const here = way(loadOf(input), fact);
    return here
      ? [
          {
            label: here.name,
            x: { label: 'Requests', unit: 'a month' },
            y: { label: 'Cost', unit: 'USD a month' },
            points,
            here: [Number(input.requests), here.cost] as const,
          },
        ]
      : [];
  });
}
