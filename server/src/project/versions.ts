import type { Resource } from '../template/template';
import type { Fn, Project } from './project';
import { functionNamed } from './triggers';

/** The aliases and versions of a function that stand in the template; SAM's own, by AutoPublishAlias, are not among them. */
export function versionsOf(fn: Fn, { template, functions }: Project): readonly Resource[] {
  let versions = known.get(functions);
  if (!versions) {
    versions = new Map<Fn, Resource[]>();
    const byId = new Map(functions.map(one => [one.id, one] as const));
    for (const resource of template.ofType('AWS::Lambda::Version', 'AWS::Lambda::Alias')) {
      const owner = functionNamed(resource.get('FunctionName'), byId, template);
      if (owner) versions.set(owner, [...(versions.get(owner) ?? []), resource]);
    }
    known.set(functions, versions);
  }
  return versions.get(fn) ?? [];
}

/** By the functions of a project, worked out once for all of them. */
const known = new WeakMap<readonly Fn[], Map<Fn, Resource[]>>();

/** A version of the function is published when the stack is deployed. */
export function isPublished(fn: Fn, project: Project): boolean {
  return (
    fn.resource.get('AutoPublishAlias') !== undefined ||
    fn.resource.get('PublishToLatestPublished') !== undefined ||
    versionsOf(fn, project).some(({ type }) => type === 'AWS::Lambda::Version')
  );
}
