import type { Resource, Template } from '../template/template';
import type { Fn, Project } from './project';

/** A log group with what its name is made of. */
interface NamedGroup {
  readonly group: Resource;
  /** Its place among the log groups of the template. */
  readonly index: number;
}

interface Groups {
  readonly byReference: ReadonlyMap<string, NamedGroup>;
  readonly byName: ReadonlyMap<string, NamedGroup>;
  /** Those whose name is not known before the deployment. */
  readonly open: ReadonlyMap<string, NamedGroup>;
}

const known = new WeakMap<Template, Groups>();

function groupsOf(template: Template): Groups {
  const there = known.get(template);
  if (there) return there;
  const byReference = new Map<string, NamedGroup>();
  const byName = new Map<string, NamedGroup>();
  const open = new Map<string, NamedGroup>();
  for (const [index, group] of template.ofType('AWS::Logs::LogGroup').entries()) {
    const name = group.get('LogGroupName');
    if (!name) continue;
    const isKnown = typeof name.value === 'string';
    if (isKnown && !byName.has(String(name.value))) byName.set(String(name.value), { group, index });
    for (const { id } of name.references) {
      if (!byReference.has(id)) byReference.set(id, { group, index });
      if (!isKnown && !open.has(id)) open.set(id, { group, index });
    }
  }
  const groups = { byReference, byName, open };
  known.set(template, groups);
  return groups;
}

/**
 * The log group of a function, where the template declares one; `elsewhere` where the function names one that is not
 * here, or a name may be its; `undefined` where Lambda makes it.
 */
export function logGroupOf(fn: Fn, { template }: Project): Resource | 'elsewhere' | undefined {
  const named = fn.resource.get('LoggingConfig.LogGroup');
  if (named) return (named.refersTo && template.resources.get(named.refersTo)) || 'elsewhere';
  const groups = groupsOf(template);
  const ownName = fn.resource.get<string>('FunctionName');
  const own = first([
    groups.byReference.get(fn.id),
    typeof ownName?.value === 'string' ? groups.byName.get(`/aws/lambda/${ownName.value}`) : undefined,
  ]);
  // A name made of parameters may be this function's.
  const shared = first((ownName?.references ?? []).map(({ id }) => groups.open.get(id)));
  if (shared && (!own || shared.index < own.index)) return 'elsewhere';
  return own?.group;
}

function first(groups: readonly (NamedGroup | undefined)[]): NamedGroup | undefined {
  return groups.reduce((best, one) => (one && (!best || one.index < best.index) ? one : best), undefined);
}
