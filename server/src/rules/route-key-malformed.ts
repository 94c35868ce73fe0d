import { apiNamed } from '../project/apis';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

const ownRoutes = ['$connect', '$disconnect', '$default'];

export const rule: Rule = {
  id: 'route-key-malformed',
  title: 'Route key that API Gateway refuses',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    for (const route of template.ofType('AWS::ApiGatewayV2::Route')) {
      const key = route.get('RouteKey');
      const kind = apiNamed(route.get('ApiId'), template)?.kind;
      if (typeof key?.value !== 'string' || !kind) continue;
      const written = key.value;
      if (
        kind === 'HTTP' &&
        written !== '$default' &&
        !/^(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) \/\S*$/.test(written)
      ) {
        const better = corrected(written);
        yield {
          at: key.span,
          message: `${route.id} has the route key ${written}, but a route of an HTTP API is a method in capitals and a path, such as GET /orders, or $default`,
          ...(better ? { fix: { title: `Use ${better}`, edits: () => route.set('RouteKey', better) } } : {}),
        };
      } else if (kind === 'WEBSOCKET' && written.startsWith('$') && !ownRoutes.includes(written)) {
        const [likely] = nearest(written, ownRoutes);
        yield {
          at: key.span,
          severity: 'warning',
          message: `${route.id} has the route key ${written}, but those of API Gateway itself are ${ownRoutes.join(', ')}`,
          ...(likely
            ? { fix: { title: `Use ${likely}`, edits: () => route.set('RouteKey', likely), unsafe: true } }
            : {}),
        };
      }
    }
  },
};

/** The same key with the method in capitals and a slash before the path. */
function corrected(key: string): string | undefined {
  const [, method, path] = /^\s*([A-Za-z]+)\s+(\S+)\s*$/.exec(key) ?? [];
  if (!method || !path || !/^(?:any|delete|get|head|options|patch|post|put)$/i.test(method)) return undefined;
  return `${method.toUpperCase()} ${path.startsWith('/') ? path : `/${path}`}`;
}
