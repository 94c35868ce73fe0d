import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';
import type { Fn } from '../project/project';
import type { FieldDefinition, Line } from './calculator';
import { numbersOf } from './fact-part';
import { costLine, tiers } from './money';

export type Architecture = 'x86' | 'arm64';

/** The facts that `durationLines` and `computePrice` ask for. */
export const durationFacts = [
  'lambda.price.duration.x86.tier1',
  'lambda.price.duration.x86.tier2',
  'lambda.price.duration.x86.tier3',
  'lambda.price.duration.arm64.tier1',
  'lambda.price.duration.arm64.tier2',
  'lambda.price.duration.arm64.tier3',
  'lambda.price.duration.x86.tiers',
  'lambda.price.duration.arm64.tiers',
] as const satisfies readonly FactId[];

/** The facts that `provisionedPrices` asks for. */
export const provisionedFacts = [
  'lambda.price.pc.x86',
  'lambda.price.pc.arm64',
  'lambda.price.pc.duration.x86',
  'lambda.price.pc.duration.arm64',
] as const satisfies readonly FactId[];

export const architectureField: FieldDefinition = {
  label: 'Architecture',
  unit: '',
  initial: 'x86_64',
  options: [
    { value: 'x86_64', label: 'x86_64' },
    { value: 'arm64', label: 'arm64 (Graviton)' },
  ],
};

export const memoryField: FieldDefinition = {
  label: 'Memory',
  unit: 'MB',
  min: { fact: 'lambda.memory.min' },
  max: { fact: 'lambda.memory.max' },
  step: 64,
  initial: { fact: 'lambda.memory.default' },
  slider: true,
};

/** How the ids of price facts name an architecture. */
export function architectureOf(value: string | number): Architecture {
  return value === 'arm64' ? 'arm64' : 'x86';
}

/** Dollars for a GB-second on demand, in the first tier. */
export function computePrice(architecture: Architecture, fact: FactLookup): number {
  return numberOf(fact(`lambda.price.duration.${architecture}.tier1`));
}

/** Dollars for a GB-second of provisioned concurrency: while it is configured, and while it runs on top of that. */
export function provisionedPrices(
  architecture: Architecture,
  fact: FactLookup,
): { readonly configured: number; readonly running: number } {
  return {
    configured: numberOf(fact(`lambda.price.pc.${architecture}`)),
    running: numberOf(fact(`lambda.price.pc.duration.${architecture}`)),
  };
}

/** A line for each tier that the GB-seconds of a month reach; one line when there are none. */
export function durationLines(
  gbSeconds: number,
  architecture: Architecture,
  fact: FactLookup,
): readonly Line[] {
  const limits = numbersOf(fact(`lambda.price.duration.${architecture}.tiers`));
  const prices = (['tier1', 'tier2', 'tier3'] as const).map(tier =>
    numberOf(fact(`lambda.price.duration.${architecture}.${tier}`)),
  );
  return tiers(gbSeconds, limits)
    .map((amount, index) => ({ amount, index }))
    .filter(({ amount, index }) => amount > 0 || index === 0)
    .map(({ amount, index }) =>
      costLine(
        index === 0 ? 'Duration' : `Duration, tier ${index + 1}`,
        amount,
        'GB-seconds',
        prices[index] ?? 0,
        'GB-second',
      ),
    );
}

/** What a function says of itself that these calculators ask for; what only the deployment knows is left out. */
export function settingsOf(fn: Fn): { readonly memory?: number; readonly architecture?: string } {
  const architecture = fn.architecture.value;
  return {
    ...(typeof fn.memory.value === 'number' ? { memory: fn.memory.value } : {}),
    ...(architecture === 'arm64' || architecture === 'x86_64' ? { architecture } : {}),
  };
}
