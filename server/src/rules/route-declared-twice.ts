import { type Route, routesOf } from '../project/routes';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'route-declared-twice',
  title: 'Method and path that two receivers of one API claim',
  severity: 'error',
  facts: [],
  *check({ project }) {
    const first = new Map<string, Route>();
    for (const route of routesOf(project)) {
      const { api, method, path, at, owner } = route;
      const key = `${api} ${method} ${path}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, route);
      else
        yield {
          at,
          message: `${method} ${path} of ${api} goes to ${owner}, but ${earlier.owner === owner ? 'another event of it' : earlier.owner} has it already`,
          related: [{ at: earlier.at, message: 'It is declared first here' }],
        };
    }
  },
};
