import type { ApiKind } from '../project/apis';
import { pathsOf } from '../project/paths';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'path-malformed',
  title: 'Path that API Gateway refuses',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { path, at, owner, property, kind } of pathsOf(project)) {
      const why = faultOf(path, kind);
      if (!why) continue;
      const better = path.startsWith('/') ? undefined : `/${path}`;
      yield {
        at,
        severity: better ? 'warning' : 'error', // API Gateway reads some of them all the same
        message: `The path ${path} of ${owner.id} ${why}`,
        ...(better && property !== undefined
          ? { fix: { title: `Use ${better}`, edits: () => owner.set(property, better) } }
          : {}),
      };
    }
    for (const part of project.template.ofType('AWS::ApiGateway::Resource')) {
      const setting = part.get('PathPart');
      const parent = project.template.resources.get(part.get('ParentId')?.refersTo ?? '');
      if (typeof setting?.value !== 'string') continue;
      const bare = setting.value.replace(/^\/+|\/+$/g, '');
      const why = setting.value.includes('/')
        ? 'holds a slash, but each part of a path is a resource of its own'
        : faultOf(`/${setting.value}`, 'REST');
      const above = parent?.get('PathPart')?.value;
      if (why)
        yield {
          at: setting.span,
          message: `The path part ${setting.value} of ${part.id} ${why}`,
          ...(bare !== setting.value && bare && !bare.includes('/')
            ? { fix: { title: `Use ${bare}`, edits: () => part.set('PathPart', bare) } }
            : {}),
        };
      else if (parent && typeof above === 'string' && above.endsWith('+}'))
        yield {
          at: setting.span,
          message: `${part.id} lies below ${parent.id}, whose ${above} takes all that follows`,
        };
    }
  },
};

/** What is wrong with a path, to follow its name in a sentence. */
function faultOf(path: string, kind: ApiKind): string | undefined {
  if (path.includes('$') || path === '/' || path === '*') return undefined; // a variable of something, or all there is
  if (!path.startsWith('/')) return 'does not begin with a slash';
  if (/\s/.test(path)) return 'holds a space';
  const parts = path.slice(1).split('/');
  for (const [index, part] of parts.entries()) {
    const isEmpty = part === '' && index < parts.length - 1;
    if (isEmpty && kind === 'REST') return 'has an empty part';
    if (!/[{}]/.test(part)) continue;
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name === undefined) return `has a parameter that is only part of ${part}`;
    if (name.endsWith('+') && index < parts.length - 1)
      return `goes on behind ${part}, which takes all that follows`;
  }
  return undefined;
}
