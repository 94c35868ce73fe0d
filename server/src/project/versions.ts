import type { Resource } from '../template/template';
import type { Fn, Project } from './project';
import { functionNamed } from './triggers';

/** The aliases and versions of a function that stand in the template; SAM's own, by AutoPublishAlias, are not among them. */
export function versionsOf(fn: Fn, { template, functions }: Project): readonly Resource[] {
  const byId = new Map(functions.map(one => [one.id, one] as const));
  return template
    .ofType('AWS::Lambda::Version', 'AWS::Lambda::Alias')
    .filter(resource => functionNamed(resource.get('FunctionName'), byId, template) === fn);
}

/** A version of the function is published when the stack is deployed. */
export function isPublished(fn: Fn, project: Project): boolean {
  return (
    fn.resource.get('AutoPublishAlias') !== undefined ||
    fn.resource.get('PublishToLatestPublished') !== undefined ||
    versionsOf(fn, project).some(({ type }) => type === 'AWS::Lambda::Version')
  );
}
