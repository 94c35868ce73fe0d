import type { Calculator } from '../calculators/calculator';
import { addressOf, locate } from '../template/locate';
import { dollars, number } from '../text/quantity';
import { type Assumption, isAssumed } from './assumptions';
import type { Lens } from './lenses';
import type { Sources } from './sources';
import { type ResourceCost, resourceCosts } from './stack-cost';

/** Above each function of which somebody assumed how much it does: `about $3.42 a month at 1 M requests × 120 ms; arm64 −20%`. */
export function costLenses(sources: Sources, calculators: readonly Calculator[]): readonly Lens[] {
  const functions = (sources.projects[0]?.functions ?? []).filter(({ resource }) =>
    isAssumed(resource, sources.config),
  );
  if (functions.length === 0) return [];
  const costs = resourceCosts(sources, calculators, new Set(functions.map(({ id }) => id)));
  return functions.flatMap(({ id, name }) => {
    const cost = costs.get(id);
    return cost ? [{ at: name, title: costInWords(cost), calculator: cost.calculator }] : [];
  });
}

/** What to add to what is told of the resource whose name stands at an offset: what it costs, and what that rests on. */
export function costHover(
  sources: Sources,
  calculators: readonly Calculator[],
  offset: number,
): string | undefined {
  const place = locate(sources.syntax, offset);
  const address = place && addressOf(place);
  if (place?.part !== 'key' || address?.section !== 'Resources' || address.below.length > 0) return undefined;
  const resource = address.id === undefined ? undefined : sources.templates[0]?.resources.get(address.id);
  if (!resource) return undefined;
  const isFunction = sources.projects[0]?.functionOf(resource) !== undefined;
  if (!isFunction && !isAssumed(resource, sources.config)) return undefined;
  const cost = resourceCosts(sources, calculators, new Set([resource.id])).get(resource.id);
  if (!cost) return undefined;
  const guessed = cost.assumptions.some(({ from }) => from === 'initial');
  const words = costInWords(cost);
  return `${words[0]?.toUpperCase()}${words.slice(1)}${guessed ? ', which is a guess: say what it is in `Metadata: Almanac:`' : ''}.`;
}

export function costInWords({ calculator, cost, assumptions, whatIf }: Omit<ResourceCost, 'share'>): string {
  const basis = basisOf(calculator, assumptions);
  const [best] = whatIf.toSorted((a, b) => b.saved - a.saved);
  const arm = whatIf.find(({ id }) => id === 'arm64') ?? best;
  const saving = arm && cost > 0 ? `; ${arm.title} −${number(Math.round((arm.saved / cost) * 100))}%` : '';
  return `about ${dollars(cost)} a month${basis ? ` at ${basis}` : ''}${saving}`;
}

/** `1 M requests × 120 ms`, `10 M writes, 10 M reads`. */
function basisOf(calculator: string, assumptions: readonly Assumption[]): string {
  const value = (field: string) => assumptions.find(one => one.field === field)?.value;
  const [requests, duration] = [value('requests'), value('duration')];
  if (calculator === 'lambda-cost' && requests !== undefined && duration !== undefined)
    return `${short(requests)} requests × ${number(Number(duration))} ms`;
  return assumptions
    .slice(0, 3)
    .map(({ label, value }) => `${short(value)} ${label.toLowerCase()}`)
    .join(', ');
}

/** `1500000` → `1.5 M`. */
export function short(value: number | string): string {
  const amount = Number(value);
  if (!Number.isFinite(amount)) return String(value);
  for (const [size, letter] of [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const)
    if (Math.abs(amount) >= size) return `${number(Number((amount / size).toPrecision(3)))} ${letter}`;
  return number(amount);
}
