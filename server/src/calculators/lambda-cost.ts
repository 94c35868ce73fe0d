import { numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Line } from './calculator';
import { beyondFree, costLine, tiers, total } from './money';

type Name =
  | 'architecture'
  | 'requests'
  | 'duration'
  | 'memory'
  | 'storage'
  | 'coldStarts'
  | 'initialization'
  | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'lambda-cost',
  title: 'Lambda cost of a month',
  summary:
    'Requests, duration by architecture and tier, initialization and temporary storage, with and without the free tier.',
  service: 'Lambda',
  facts: [
    'lambda.price.requests',
    'lambda.price.free-tier.requests',
    'lambda.price.free-tier.compute',
    'lambda.price.duration.x86.tier1',
    'lambda.price.duration.x86.tier2',
    'lambda.price.duration.x86.tier3',
    'lambda.price.duration.arm64.tier1',
    'lambda.price.duration.arm64.tier2',
    'lambda.price.duration.arm64.tier3',
    'lambda.price.duration.x86.tiers',
    'lambda.price.duration.arm64.tiers',
    'lambda.price.ephemeral-storage',
    'lambda.price.granularity',
    'lambda.price.init-billing',
    'lambda.ephemeral.min',
  ],
  fields: {
    architecture: {
      label: 'Architecture',
      unit: '',
      initial: 'x86_64',
      options: [
        { value: 'x86_64', label: 'x86_64' },
        { value: 'arm64', label: 'arm64 (Graviton)' },
      ],
    },
    requests: { label: 'Requests', unit: 'a month', min: 0, step: 100_000, initial: 1_000_000 },
    duration: {
      label: 'Average duration',
      unit: 'ms',
      help: 'What is billed: rounded up to the next millisecond.',
      min: 1,
      step: 10,
      initial: 120,
    },
    memory: {
      label: 'Memory',
      unit: 'MB',
      min: { fact: 'lambda.memory.min' },
      max: { fact: 'lambda.memory.max' },
      step: 64,
      initial: { fact: 'lambda.memory.default' },
      slider: true,
    },
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
      help: 'Billed at each cold start.',
      min: 0,
      step: 50,
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
    const [requests, memory] = [Number(input.requests), Number(input.memory)];
    const step = numberOf(fact('lambda.price.granularity'));
    const billedMs = Math.ceil(Number(input.duration) / step) * step;
    const initMs = (Number(input.coldStarts) / 100) * Number(input.initialization);
    const seconds = (requests * (billedMs + initMs)) / 1000;
    const gbSeconds = seconds * (memory / 1024);
    const isFree = input.freeTier === 'yes';
    const arm = input.architecture === 'arm64';
    const paidRequests = beyondFree(requests, isFree ? numberOf(fact('lambda.price.free-tier.requests')) : 0);
    const paidSeconds = beyondFree(gbSeconds, isFree ? numberOf(fact('lambda.price.free-tier.compute')) : 0);
    const lines: Line[] = [
      {
        label: 'Compute',
        working: `${number(requests)} × ${number(billedMs)} ms${initMs ? ` and ${number(initMs)} ms of starting` : ''} × ${number(memory)} MB ÷ 1,024`,
        value: `${number(Math.round(gbSeconds * 1000) / 1000)} GB-seconds`,
      },
      costLine(
        'Requests',
        paidRequests / 1_000_000,
        'million',
        numberOf(fact('lambda.price.requests')),
        'million',
      ),
      ...durationLines(),
    ];
    const extraGb = Math.max(0, Number(input.storage) - numberOf(fact('lambda.ephemeral.min'))) / 1024;
    if (extraGb > 0) {
      lines.push(
        costLine(
          'Temporary storage',
          seconds * extraGb,
          'GB-seconds',
          numberOf(fact('lambda.price.ephemeral-storage')),
          'GB-second',
        ),
      );
    }
    const cost = total(lines);
    return { answer: `${dollars(cost)} a month`, value: cost, unit: 'USD a month', lines };

    function durationLines(): readonly Line[] {
      const prices = arm
        ? ([
            'lambda.price.duration.arm64.tier1',
            'lambda.price.duration.arm64.tier2',
            'lambda.price.duration.arm64.tier3',
          ] as const)
        : ([
            'lambda.price.duration.x86.tier1',
            'lambda.price.duration.x86.tier2',
            'lambda.price.duration.x86.tier3',
          ] as const);
      const limits = fact(
        arm ? 'lambda.price.duration.arm64.tiers' : 'lambda.price.duration.x86.tiers',
      ).value;
      return tiers(paidSeconds, Array.isArray(limits) ? limits.map(Number) : [])
        .map((amount, index) => ({ amount, index }))
        .filter(({ amount, index }) => amount > 0 || index === 0)
        .map(({ amount, index }) =>
          costLine(
            index === 0 ? 'Duration' : `Duration, tier ${index + 1}`,
            amount,
            'GB-seconds',
            numberOf(fact(prices[index]!)),
            'GB-second',
          ),
        );
    }
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const storage = resource.get<number>('EphemeralStorage.Size')?.value;
    return {
      ...(fn.memory.value === undefined ? {} : { memory: fn.memory.value }),
      ...(fn.architecture.value === 'arm64' || fn.architecture.value === 'x86_64'
        ? { architecture: fn.architecture.value }
        : {}),
      ...(typeof storage === 'number' ? { storage } : {}),
    };
  },
  apply: input => [
    { path: 'MemorySize', value: Number(input.memory) },
    { path: 'Architectures.0', value: String(input.architecture) },
  ],
};
