import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import {
  architectureField,
  architectureOf,
  computePrice,
  durationFacts,
  memoryField,
  settingsOf,
} from './lambda-price';

type Name = 'memory' | 'duration' | 'cpuShare' | 'threads' | 'used' | 'requests' | 'architecture';

export const calculator: Calculator<Name> = {
  id: 'lambda-memory-tuning',
  title: 'Lambda memory tuning',
  summary:
    'What other sizes would do to the duration and the cost of a function: the cheapest and the fastest.',
  service: 'Lambda',
  facts: [
    ...durationFacts,
    'lambda.price.requests',
    'lambda.price.granularity',
    'lambda.cpu.one-vcpu',
    'lambda.memory.min',
    'lambda.memory.max',
  ],
  fields: {
    memory: { ...memoryField, label: 'Memory now' },
    duration: { label: 'Duration now', unit: 'ms', min: 1, step: 10, initial: 1000 },
    cpuShare: {
      label: 'Share that computes',
      unit: '% of the duration',
      help: 'The rest waits for other services, and is not sped up by memory.',
      min: 0,
      max: 100,
      step: 5,
      initial: 80,
      slider: true,
    },
    threads: {
      label: 'Threads that compute',
      unit: 'at once',
      help: '1 for Node.js and Python code without workers.',
      min: 1,
      max: { fact: 'lambda.cpu.max' },
      step: 1,
      initial: 1,
    },
    used: {
      label: 'Memory used at most',
      unit: 'MB',
      help: 'Max Memory Used in the REPORT line; smaller sizes are left out. 0: not known.',
      min: 0,
      max: { fact: 'lambda.memory.max' },
      step: 16,
      initial: 0,
    },
    requests: { label: 'Requests', unit: 'a month', min: 0, step: 100_000, initial: 1_000_000 },
    architecture: architectureField,
  },
  compute(input, fact) {
    const sizes = sizesFrom(input, fact).map(memory => pointAt(memory, input, fact));
    const now = pointAt(Number(input.memory), input, fact);
    const least = Math.min(...sizes.map(({ cost }) => cost));
    // Of those that cost the same but for a thousandth, the fastest.
    const cheapest = sizes
      .filter(({ cost }) => cost <= least * 1.001)
      .reduce((best, one) => (one.billed < best.billed ? one : best));
    const shortest = Math.min(...sizes.map(({ billed }) => billed));
    // The smallest of those that are as fast: memory beyond it buys nothing.
    const fastest = sizes.find(({ billed }) => billed === shortest) ?? cheapest;
    const balanced = bestProduct(sizes);
    const saving = now.cost === 0 ? 0 : (1 - cheapest.cost / now.cost) * 100;
    return {
      answer: `Cheapest ${number(cheapest.memory)} MB, fastest ${number(fastest.memory)} MB`,
      value: cheapest.memory,
      unit: 'MB',
      lines: [
        lineOf('Now', now),
        lineOf('Cheapest', cheapest),
        lineOf('Fastest', fastest),
        lineOf('Balanced', balanced),
      ],
      curves: [
        curve('Cost by memory', 'Cost', 'USD a month', sizes, ({ cost }) => cost, now),
        curve('Duration by memory', 'Duration', 'ms', sizes, ({ time }) => time, now),
      ],
      notes: [
        ...(saving >= 0.5
          ? [`${number(cheapest.memory)} MB saves ${number(Math.round(saving))}% of what it costs now.`]
          : []),
        'Balanced: where cost × duration is smallest.',
        'A model, not a measurement: check the size it finds with real requests. Requests are in the cost, the free tier is not.',
      ],
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    return fn ? settingsOf(fn) : undefined;
  },
  apply: input => [{ path: 'MemorySize', value: Number(input.memory) }],
};

interface Point {
  readonly memory: number;
  /** Milliseconds, and as they are billed. */
  readonly time: number;
  readonly billed: number;
  /** Dollars a month. */
  readonly cost: number;
}

/** Sizes in steps of 64 MB, and those at which the code has all the processor its threads can use. */
function sizesFrom(input: Input<Name>, fact: FactLookup): readonly number[] {
  const [least, most] = [numberOf(fact('lambda.memory.min')), numberOf(fact('lambda.memory.max'))];
  const full = Math.ceil(numberOf(fact('lambda.cpu.one-vcpu')) * Number(input.threads));
  const from = Math.max(least, Number(input.used));
  const sizes = new Set([from, Math.min(full, most), Number(input.memory), most]);
  for (let size = least; size <= most; size += 64) sizes.add(size);
  return [...sizes].filter(size => size >= from).sort((a, b) => a - b);
}

function pointAt(memory: number, input: Input<Name>, fact: FactLookup): Point {
  const power = (size: number) =>
    Math.min(size / numberOf(fact('lambda.cpu.one-vcpu')), Number(input.threads));
  const [now, share] = [Number(input.duration), Number(input.cpuShare) / 100];
  const time = now * (1 - share) + (now * share * power(Number(input.memory))) / power(memory);
  const step = numberOf(fact('lambda.price.granularity'));
  // Without the dust of floating point, which would round a whole millisecond up to the next.
  const billed = Math.ceil(Number((time / step).toFixed(6))) * step;
  const requests = Number(input.requests);
  const price = computePrice(architectureOf(input.architecture), fact);
  const cost =
    requests * (billed / 1000) * (memory / 1024) * price +
    (requests / 1_000_000) * numberOf(fact('lambda.price.requests'));
  return { memory, time, billed, cost };
}

function bestProduct(points: readonly Point[]): Point {
  return points.reduce((best, one) => (one.cost * one.billed < best.cost * best.billed ? one : best));
}

function lineOf(label: string, { memory, billed, cost }: Point): Line {
  return {
    label,
    working: `${number(memory)} MB × ${number(billed)} ms`,
    value: `${dollars(cost)} a month`,
  };
}

function curve(
  label: string,
  name: string,
  unit: string,
  points: readonly Point[],
  of: (point: Point) => number,
  now: Point,
): Curve {
  return {
    label,
    x: { label: 'Memory', unit: 'MB' },
    y: { label: name, unit },
    points: points.map(point => [point.memory, of(point)] as const),
    here: [now.memory, of(now)],
  };
}
