import type { Fact } from '../knowledge/fact';
import type { Facts } from '../knowledge/knowledge';
import { everySetting } from '../project/every-setting';
import { isPolled } from '../project/triggers';
import type { Resource, Setting } from '../template/template';
import { counted, quantity } from '../text/quantity';
import type { Problem, Rule } from './rule';

/** Every bound of the facts that names a property: this rule is as long as the facts are. */
export const rule: Rule = {
  id: 'value-outside-bounds',
  title: 'Value beyond what the service takes',
  severity: 'error',
  facts: [],
  *each(resource, { facts }) {
    for (const { path, fact } of boundsOf(resource, facts)) {
      for (const setting of everySetting(resource, path)) {
        const problem = judged(setting, fact, path.endsWith('Length'));
        if (!problem) continue;
        const { excess, allowed } = problem;
        yield {
          at: setting.span,
          message: `${path} of ${resource.id} ${excess}; ${inSentence(fact.label)}: ${quantity(fact)}`,
          ...(allowed === undefined || resource.get(path) !== setting
            ? {}
            : { fix: { title: `Set ${path} to ${allowed}`, edits: () => resource.set(path, allowed) } }),
        } satisfies Problem;
      }
    }
  },
};

/** `Largest batch` in the middle of a sentence; the name of a property, `MaximumConcurrency`, stays as it is. */
function inSentence(label: string): string {
  return /^\w[a-z]*(?:\s|$)/.test(label) ? `${label[0]?.toLowerCase()}${label.slice(1)}` : label;
}

interface Bound {
  readonly path: string;
  readonly fact: Fact;
}

/** The bounds of the resource's type; for the events of a function those of the mappings that SAM makes of them. */
function* boundsOf(resource: Resource, facts: Facts): Generator<Bound> {
  const byType = boundsByType(facts);
  // Capacity providers have bounds of their own.
  if (!resource.get('CapacityProviderConfig')) yield* byType.get(resource.type) ?? [];
  if (resource.type !== 'AWS::Serverless::Function') return;
  for (const id of resource.keys('Events')) {
    if (!isPolled(String(resource.get(`Events.${id}.Type`)?.value))) continue;
    for (const { path, fact } of byType.get('AWS::Lambda::EventSourceMapping') ?? [])
      yield { path: `Events.${id}.Properties.${path}`, fact };
  }
}

const known = new WeakMap<Facts, ReadonlyMap<string, readonly Bound[]>>();

function boundsByType(facts: Facts): ReadonlyMap<string, readonly Bound[]> {
  const there = known.get(facts);
  if (there) return there;
  const byType = new Map<string, Bound[]>();
  for (const fact of facts.all) {
    if (fact.kind !== 'min' && fact.kind !== 'max' && fact.kind !== 'range') continue;
    for (const topic of fact.on ?? []) {
      const [type = '', path] = topic.split(' ', 2);
      if (!path) continue;
      byType.set(type, [...(byType.get(type) ?? []), { path, fact }]);
    }
  }
  known.set(facts, byType);
  return byType;
}

/** What is wrong with a value, in words, and the nearest number that is allowed. */
function judged(
  setting: Setting,
  fact: Fact,
  isLength: boolean,
): { readonly excess: string; readonly allowed?: number } | undefined {
  const measured = measure(setting, fact.unit, isLength);
  if (!measured) return undefined;
  const { size, shown } = measured;
  const [low, high] = limits(fact);
  if (high !== undefined && size > high)
    return measured.isValue ? { excess: `is ${shown}`, allowed: high } : { excess: `has ${shown}` };
  if (low !== undefined && size < low)
    return measured.isValue ? { excess: `is ${shown}`, allowed: low } : { excess: `has ${shown}` };
  return undefined;
}

function limits({ kind, value }: Fact): readonly [number | undefined, number | undefined] {
  if (kind === 'range' && Array.isArray(value)) return [numeric(value[0]), numeric(value[1])];
  return kind === 'min' ? [numeric(value), undefined] : [undefined, numeric(value)];
}

const numeric = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** A number by itself, a text by its characters (a length is a number of them), a list or map by what it holds. */
function measure(
  setting: Setting,
  named: string,
  isLength: boolean,
): { readonly size: number; readonly shown: string; readonly isValue?: true } | undefined {
  const { value } = setting;
  // `retries [min, max]` names the parts of the fact.
  const unit = named.replace(/\s*\[[^\]]*\]$/, '');
  if (unit === 'characters' && !isLength) {
    return typeof value === 'string'
      ? { size: value.length, shown: counted(value.length, 'character') }
      : undefined;
  }
  if (setting.kind === 'list') {
    // Only what is written out can be counted; an item that is unknown still is one.
    const count = setting.items.length;
    return { size: count, shown: `${count} ${unit}` };
  }
  if (setting.kind === 'map') return { size: setting.keys.length, shown: `${setting.keys.length} ${unit}` };
  const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number'
    ? { size: number, shown: quantity({ value: number, unit }), isValue: true }
    : undefined;
}
