import { isFunction } from '../project/functions';
import { reservedVariables } from '../project/reserved-variables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'environment-name-refused',
  title: 'Environment variable with a name that Lambda refuses',
  severity: 'error',
  facts: ['lambda.env.reserved', 'lambda.env.name-pattern', 'lambda.env.name-length'],
  *each(resource, { facts }) {
    const variables = isFunction(resource) ? resource.get('Environment.Variables') : undefined;
    if (variables?.kind !== 'map') return;
    const reserved = reservedVariables(facts);
    for (const name of variables.keys) {
      if (name.startsWith('Fn::') || name === '<<') continue;
      const path = `Environment.Variables.${name}`;
      const at = variables.get(name)?.key ?? variables.key;
      if (reserved.has(name)) {
        yield {
          at,
          message: `${resource.id} sets ${name}, which Lambda keeps for itself`,
          fix: { title: `Take out ${name}`, edits: () => resource.remove(path), unsafe: true },
        };
        continue;
      }
      if (/^[a-zA-Z][a-zA-Z0-9_]+$/.test(name)) continue;
      const allowed = name.replace(/[^a-zA-Z0-9_]/g, '_').replace(/^[^a-zA-Z]+/, '');
      yield {
        at,
        message: `${resource.id} names an environment variable ${name}; names are a letter, then letters, digits and underscores, two characters at least`,
        ...(allowed.length > 1 && !variables.keys.includes(allowed) && !name.includes('.')
          ? {
              fix: { title: `Name it ${allowed}`, edits: () => resource.rename(path, allowed), unsafe: true },
            }
          : {}),
      };
    }
  },
};
