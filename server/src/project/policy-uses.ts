import type { Resource, Setting } from '../template/template';

/** An item of `Policies` that is a SAM policy template: a map of its one name. */
export interface PolicyUse {
  readonly name: string;
  /** Where the name stands. */
  readonly at: Setting['span'];
  readonly parameters: Setting | undefined;
  /** The path of its parameters within the resource. */
  readonly path: string;
}

/** The SAM policy templates of a function or state machine. */
export function policyUsesOf(resource: Resource): readonly PolicyUse[] {
  if (!resource.type.startsWith('AWS::Serverless::')) return [];
  const policies = resource.get('Policies');
  if (!policies || policies.kind === 'scalar') return [];
  const items = policies.kind === 'list' ? policies.items : [policies];
  return items.flatMap((item, index) => {
    const [name, ...more] = item.keys;
    const isTemplate =
      item.kind === 'map' &&
      name !== undefined &&
      more.length === 0 &&
      !/::|^Statement$|^Version$/.test(name);
    if (!isTemplate) return [];
    const parameters = item.get(name);
    const path = policies.kind === 'list' ? `Policies.${index}.${name}` : `Policies.${name}`;
    return [{ name, at: parameters?.key ?? item.span, parameters, path }];
  });
}
