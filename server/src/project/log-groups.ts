import type { Resource } from '../template/template';
import type { Fn, Project } from './project';

/**
 * The log group of a function, where the template declares one; `elsewhere` where the function names one that is not
 * here, or a name may be its; `undefined` where Lambda makes it.
 */
export function logGroupOf(fn: Fn, { template }: Project): Resource | 'elsewhere' | undefined {
  const named = fn.resource.get('LoggingConfig.LogGroup');
  if (named) return (named.refersTo && template.resources.get(named.refersTo)) || 'elsewhere';
  const ownName = fn.resource.get<string>('FunctionName');
  for (const group of template.ofType('AWS::Logs::LogGroup')) {
    const name = group.get('LogGroupName');
    if (!name) continue;
    if (name.references.some(({ id }) => id === fn.id)) return group;
    if (typeof name.value === 'string') {
      if (typeof ownName?.value === 'string' && name.value === `/aws/lambda/${ownName.value}`) return group;
      continue;
    }
    // A name made of parameters may be this function's.
    const shared = ownName?.references.some(({ id }) => name.references.some(one => one.id === id));
    if (shared) return 'elsewhere';
  }
  return undefined;
}
