import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, inWords, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import {
  architectureField,
  architectureOf,
  durationFacts,
  durationLines,
  memoryField,
  settingsOf,
} from './lambda-price';
import { beyondFree, costLine, rounded, total } from './money';
import { hoursAMonth } from './month';

type Name =
  | 'requests'
  | 'duration'
  | 'memory'
  | 'architecture'
  | 'tasks'
  | 'vcpu'
  | 'taskMemory'
  | 'taskStorage'
  | 'hours'
  | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'fargate-or-lambda',
  title: 'A Fargate task against a function',
  summary: 'What a month costs as a function and as tasks that run all the time, and where the two meet.',
  service: 'Fargate',
  facts: [
    ...durationFacts,
    'lambda.price.requests',
    'lambda.price.free-tier.requests',
    'lambda.price.free-tier.compute',
    'lambda.timeout.max',
    'fargate.price',
    'fargate.price-arm',
    'fargate.price-storage',
    'fargate.storage',
    'fargate.combinations',
  ],
  fields: {
    requests: { label: 'Requests', unit: 'a month', min: 0, step: 1_000_000, initial: 10_000_000 },
    duration: { label: 'Average duration', unit: 'ms', min: 1, step: 10, initial: 120 },
    memory: { ...memoryField, label: 'Memory of the function' },
    architecture: architectureField,
    tasks: { label: 'Tasks', unit: 'running', min: 0, step: 1, initial: 2 },
    vcpu: { label: 'vCPU of a task', unit: 'vCPU', min: 0, step: 0.25, initial: 0.5 },
    taskMemory: { label: 'Memory of a task', unit: 'MB', min: 0, step: 512, initial: 1024 },
    taskStorage: {
      label: 'Storage of a task',
      unit: 'GB',
      min: { fact: 'fargate.storage', at: 0 },
      max: { fact: 'fargate.storage', at: 2 },
      step: 1,
      initial: { fact: 'fargate.storage', at: 0 },
    },
    hours: {
      label: 'A task runs',
      unit: 'hours a month',
      min: 0,
      max: hoursAMonth,
      step: 10,
      initial: hoursAMonth,
    },
    freeTier: {
      label: 'Free tier of Lambda',
      unit: '',
      initial: 'yes',
      options: [
        { value: 'yes', label: 'Deducted' },
        { value: 'no', label: 'Used up elsewhere' },
      ],
    },
  },
  compute(input, fact) {
    const [functions, tasks] = [functionLines(input, fact), taskLines(input, fact)];
    const [lambda, fargate] = [total(functions), total(tasks)];
    const meet = requestsFor(fargate, input, fact);
    const longest = numberOf(fact('lambda.timeout.max'));
    const wrong = wrongWith(input, fact);
    return {
      answer: `Lambda ${dollars(lambda)}, Fargate ${dollars(fargate)} a month`,
      value: Math.min(lambda, fargate),
      unit: 'USD a month',
      lines: [
        ...functions,
        ...tasks,
        {
          label: 'Break-even',
          working: `Requests that cost ${dollars(fargate)} as a function`,
          value: `${number(meet)} a month, ${number(rounded(meet / (hoursAMonth * 3600)))} a second`,
        },
      ],
      curves: curvesOf(input, meet, lambda, fargate, fact),
      notes: [
        lambda < fargate
          ? `A function is ${dollars(fargate - lambda)} a month cheaper at this load.`
          : `Tasks are ${dollars(lambda - fargate)} a month cheaper at this load, if they can carry it.`,
        ...(Number(input.duration) > longest * 1000
          ? [`A function runs at most ${number(longest)} s: this load needs a task.`]
          : []),
        'Not in it: a load balancer or API in front, logs, data transfer, and the time to run containers.',
      ],
      ...(wrong ? { invalid: wrong } : {}),
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (fn) return settingsOf(fn);
    if (resource.type !== 'AWS::ECS::TaskDefinition') return undefined;
    const [cpu, memory] = [unitsIn(resource.get('Cpu')?.value), unitsIn(resource.get('Memory')?.value)];
    const isArm = resource.get('RuntimePlatform.CpuArchitecture')?.value === 'ARM64';
    const storage = resource.get<number>('EphemeralStorage.SizeInGiB')?.value;
    return {
      ...(cpu ? { vcpu: cpu / 1024 } : {}),
      ...(memory ? { taskMemory: memory } : {}),
      ...(isArm ? { architecture: 'arm64' } : {}),
      ...(typeof storage === 'number' ? { taskStorage: storage } : {}),
    };
  },
  apply: (input, resource) =>
    resource.type === 'AWS::ECS::TaskDefinition'
      ? [
          { path: 'Cpu', value: String(Number(input.vcpu) * 1024) },
          { path: 'Memory', value: String(input.taskMemory) },
        ]
      : [{ path: 'MemorySize', value: Number(input.memory) }],
};

/** `1024`, `'1024'`, `'1 vCPU'` and `'2 GB'` in CPU units or MB. */
function unitsIn(value: unknown): number | undefined {
  const [, amount, unit] = /^([\d.]{1,10}) ?(vCPU|GB)?$/i.exec(String(value ?? '')) ?? [];
  return amount === undefined || Number.isNaN(Number(amount))
    ? undefined
    : Number(amount) * (unit ? 1024 : 1);
}

function functionLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const requests = Number(input.requests);
  const isFree = input.freeTier === 'yes';
  const gbSeconds = requests * (Math.ceil(Number(input.duration)) / 1000) * (Number(input.memory) / 1024);
  const free = (id: 'lambda.price.free-tier.requests' | 'lambda.price.free-tier.compute') =>
    isFree ? numberOf(fact(id)) : 0;
  return [
    costLine(
      'Lambda requests',
      beyondFree(requests, free('lambda.price.free-tier.requests')) / 1_000_000,
      'million',
      numberOf(fact('lambda.price.requests')),
      'million',
    ),
    ...durationLines(
      beyondFree(gbSeconds, free('lambda.price.free-tier.compute')),
      architectureOf(input.architecture),
      fact,
    ).map(line => ({ ...line, label: `Lambda ${line.label.toLowerCase()}` })),
  ];
}

function taskLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const price = fact(input.architecture === 'arm64' ? 'fargate.price-arm' : 'fargate.price');
  const hours = Number(input.tasks) * Number(input.hours);
  const extra = Number(input.taskStorage) - numberIn(fact('fargate.storage'), 0);
  return [
    {
      label: 'Fargate tasks',
      working: `${number(Number(input.tasks))} × ${number(rounded(Number(input.hours)))} h`,
      value: `${number(rounded(hours))} task-hours`,
    },
    costLine('Fargate vCPU', hours * Number(input.vcpu), 'vCPU-hours', numberIn(price, 0), 'vCPU-hour'),
    costLine(
      'Fargate memory',
      (hours * Number(input.taskMemory)) / 1024,
      'GB-hours',
      numberIn(price, 1),
      'GB-hour',
    ),
    ...(extra > 0
      ? [
          costLine(
            'Fargate storage',
            hours * extra,
            'GB-hours',
            numberIn(fact('fargate.price-storage'), 0),
            'GB-hour',
          ),
        ]
      : []),
  ];
}

/** The requests of a month at which a function costs so much, by halving: the tiers and the free tier bend the line. */
function requestsFor(cost: number, input: Input<Name>, fact: FactLookup): number {
  let [low, high] = [0, 1_000_000_000_000];
  for (let round = 0; round < 45; round++) {
    const middle = (low + high) / 2;
    if (total(functionLines({ ...input, requests: middle }, fact)) < cost) low = middle;
    else high = middle;
  }
  return Math.round(high);
}

function curvesOf(input: Input<Name>, meet: number, lambda: number, fargate: number, fact: FactLookup) {
  const most = Math.max(1_000_000, Number(input.requests) * 2, Math.min(meet, 1_000_000_000) * 1.5);
  const ats = Array.from({ length: 21 }, (_, index) => Math.round((most * index) / 20));
  const axes = { x: { label: 'Requests', unit: 'a month' }, y: { label: 'Cost', unit: 'USD a month' } };
  return [
    {
      label: 'Lambda',
      ...axes,
      points: ats.map(requests => [requests, total(functionLines({ ...input, requests }, fact))] as const),
      here: [Number(input.requests), lambda] as const,
    },
    {
      label: 'Fargate',
      ...axes,
      points: ats.map(at => [at, fargate] as const),
      here: [Number(input.requests), fargate] as const,
    },
  ];
}

/** Fargate takes certain pairs of vCPU and memory only. */
function wrongWith(input: Input<Name>, fact: FactLookup): Readonly<Record<string, string>> | undefined {
  const pairs = Object.entries(fact('fargate.combinations').value);
  const found = pairs.find(([units]) => Number(units) === Number(input.vcpu) * 1024)?.[1];
  if (found === undefined) {
    const sizes = pairs.map(([units]) => Number(units) / 1024).sort((a, b) => a - b);
    return { vcpu: `vCPU of a task is one of ${sizes.map(number).join(', ')}` };
  }
  const sizes = Array.isArray(found) ? found.map(Number) : stepsOf(String(found));
  if (sizes.includes(Number(input.taskMemory))) return undefined;
  const named =
    sizes.length > 4
      ? `${number(sizes[0]!)} to ${number(sizes.at(-1)!)} in steps of ${number(sizes[1]! - sizes[0]!)}`
      : inWords(sizes.map(number), 'or');
  return { taskMemory: `With ${number(Number(input.vcpu))} vCPU, memory of a task is ${named} MB` };
}

/** `2048-8192 step 1024`. */
function stepsOf(range: string): readonly number[] {
  const [, from, to, step] = /^(\d+)-(\d+) step (\d+)$/.exec(range) ?? [];
  if (from === undefined) return [];
  const count = Math.floor((Number(to) - Number(from)) / Number(step)) + 1;
  return Array.from({ length: Math.min(count, 1000) }, (_, index) => Number(from) + index * Number(step));
}
