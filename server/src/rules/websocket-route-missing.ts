import { apiOf } from '../project/apis';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'websocket-route-missing',
  title: 'WebSocket API without one of its own routes',
  severity: 'hint',
  sets: ['strict'],
  facts: [],
  *check({ project: { template } }) {
    for (const resource of template.ofType('AWS::ApiGatewayV2::Api')) {
      const routes = template
        .ofType('AWS::ApiGatewayV2::Route')
        .filter(route => route.get('ApiId')?.refersTo === resource.id);
      const keys = routes.map(route => route.get('RouteKey')?.value);
      if (
        apiOf(resource)?.kind !== 'WEBSOCKET' ||
        keys.length === 0 ||
        keys.some(key => typeof key !== 'string')
      )
        continue;
      if (!keys.includes('$default'))
        yield {
          at: resource.name,
          message: `${resource.id} has no route $default, so a message that fits no other route is answered with an error`,
        };
      if (keys.includes('$connect') && !keys.includes('$disconnect'))
        yield {
          at: resource.name,
          message: `${resource.id} notes who connects, but not who leaves, for it has no route $disconnect`,
        };
    }
  },
};
