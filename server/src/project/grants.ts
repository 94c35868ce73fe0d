import type { Sam } from '../schema/schema';
import type { Resource, Setting, Template } from '../template/template';
import type { Fn } from './project';

/** Actions a function is given on a resource of the template, by a policy that names that resource. */
export interface Grant {
  /** `s3:PutObject`, `s3:*`. */
  readonly actions: readonly string[];
  /** The policy or statement. */
  readonly policy: Setting;
}

/** What the function's own policies, or those of its role, allow it on one resource. */
export function* grantsOn(resource: Resource, fn: Fn, template: Template, sam: Sam): Generator<Grant> {
  const names = (setting: Setting | undefined) =>
    setting?.references.some(({ id }) => id === resource.id) ?? false;
  const own = fn.resource.get('Policies')?.items ?? [];
  const role = template.resources.get(fn.resource.get('Role')?.refersTo ?? '');
  const attached = role?.type === 'AWS::IAM::Role' ? (role.get('Policies')?.items ?? []) : [];
  for (const policy of own) {
    for (const name of policy.keys) {
      const known = sam.policyTemplates[name];
      if (known && names(policy.get(name))) yield { actions: known.actions, policy };
    }
  }
  for (const policy of [...own, ...attached]) {
    const document = policy.get('PolicyDocument') ?? policy;
    for (const statement of document.get('Statement')?.items ?? []) {
      if (statement.get('Effect')?.value !== 'Allow' || !names(statement.get('Resource'))) continue;
      const actions = (statement.get('Action')?.items ?? []).flatMap(({ value }) =>
        typeof value === 'string' ? [value] : [],
      );
      yield { actions, policy: statement };
    }
  }
}

/** Whether an action is among those granted, where `s3:Put*` and `s3:*` stand for all that begin so. */
export function isGranted(action: string, granted: readonly string[]): boolean {
  const wanted = action.toLowerCase();
  return granted.some(one => {
    const pattern = one.toLowerCase();
    return pattern.endsWith('*') ? wanted.startsWith(pattern.slice(0, -1)) : wanted === pattern;
  });
}
