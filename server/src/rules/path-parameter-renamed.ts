import { routesOf } from '../project/routes';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'path-parameter-renamed',
  title: 'Path parameter with two names at one place of a REST API',
  severity: 'error',
  facts: [],
  *check({ project }) {
    const names = new Map<string, { readonly name: string; readonly at: Span; readonly path: string }>();
    const told = new Set<string>();
    for (const { api, kind, path, at } of routesOf(project)) {
      if (kind !== 'rest') continue;
      const parts = path.split('/').slice(0, 30);
      for (const [index, part] of parts.entries()) {
        if (!/^\{[^{}+]+\}$/.test(part)) continue;
        // The part above is compared by its own names: they have been judged before.
        const place = `${api} ${parts.slice(0, index).join('/')}`;
        const earlier = names.get(place);
        if (!earlier) names.set(place, { name: part, at, path });
        else if (earlier.name !== part && !told.has(`${place} ${part}`)) {
          told.add(`${place} ${part}`);
          yield {
            at,
            message: `${path} has ${part} where ${earlier.path} has ${earlier.name}; a REST API takes one name at one place`,
            related: [{ at: earlier.at, message: `It is named ${earlier.name} here` }],
          };
        }
      }
    }
  },
};
