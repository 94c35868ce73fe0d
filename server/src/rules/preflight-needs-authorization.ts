import { apiNamed } from '../project/apis';
import type { Project } from '../project/project';
import { asBoolean } from '../project/setting';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'preflight-needs-authorization',
  title: 'Preflight requests are caught by the default authorizer',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    const { template } = project;
    for (const api of template.ofType('AWS::Serverless::Api')) {
      const authorizer = api.get('Auth.DefaultAuthorizer');
      const added = api.get('Auth.AddDefaultAuthorizerToCorsPreflight');
      if (!api.get('Cors') || typeof authorizer?.value !== 'string' || authorizer.value === 'NONE') continue;
      if (added && asBoolean(added) !== true) continue;
      yield {
        at: added?.span ?? authorizer.span,
        message: `Browsers send no credentials with a preflight request, but ${api.id} has ${authorizer.value} check OPTIONS too`,
        fix: {
          title: 'Leave preflight requests to CORS',
          edits: () => api.set('Auth.AddDefaultAuthorizerToCorsPreflight', false),
        },
      };
    }
    yield* catchAllRoutes(project);
  },
};

/** In an HTTP API only a route of all methods catches preflight requests, and none that is there for OPTIONS. */
function* catchAllRoutes({ template }: Project): Generator<Problem> {
  const routes = template.ofType('AWS::ApiGatewayV2::Route');
  for (const route of routes) {
    const key = route.get('RouteKey');
    const asked = route.get('AuthorizationType')?.value;
    const api = apiNamed(route.get('ApiId'), template);
    if (key?.value !== '$default' || typeof asked !== 'string' || asked === 'NONE') continue;
    if (api?.kind !== 'HTTP' || !api.resource?.get('CorsConfiguration')) continue;
    const isServed = routes.some(other => {
      const otherKey = other.get('RouteKey')?.value;
      return (
        other.get('ApiId')?.refersTo === api.id &&
        (typeof otherKey !== 'string' || /^OPTIONS /.test(otherKey))
      );
    });
    if (isServed) continue;
    yield {
      at: key.span,
      message: `${route.id} has ${asked} check preflight requests too, for ${api.id} has no route for OPTIONS`,
    };
  }
}
