import type { Resource, Setting } from '../template/template';
import type { Span } from '../text/span';
import type { Fn, Project } from './project';

/** A method and a path of an API, and what answers there. */
export interface Route {
  /** Routes with the same one belong to the same API: a logical id, or the name of SAM's own API. */
  readonly api: string;
  readonly kind: 'rest' | 'http';
  /** In capitals; `ANY` for all. */
  readonly method: string;
  /** As written, `/orders/{id}`. */
  readonly path: string;
  readonly at: Span;
  /** The function that answers, where it is in the template. */
  readonly fn?: Fn;
  /** For sentences: the function or state machine of a SAM event, else the route's logical id. */
  readonly owner: string;
}

const known = new WeakMap<Project, readonly Route[]>();

/** The routes whose API, method and path can all be told. */
export function routesOf(project: Project): readonly Route[] {
  const there = known.get(project);
  if (there) return there;
  const made = [...samRoutes(project), ...httpRoutes(project)];
  known.set(project, made);
  return made;
}

function* samRoutes({ template, functions }: Project): Generator<Route> {
  const fns = new Map(functions.map(fn => [fn.resource, fn] as const));
  for (const owner of template.ofType('AWS::Serverless::Function', 'AWS::Serverless::StateMachine')) {
    for (const id of owner.keys('Events')) {
      const type = owner.get(`Events.${id}.Type`)?.value;
      if (type !== 'Api' && type !== 'HttpApi') continue;
      const event = owner.get(`Events.${id}.Properties`);
      const named = event?.get(type === 'Api' ? 'RestApiId' : 'ApiId');
      const api = named ? named.refersTo : type === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi';
      const [method, path] = [event?.get('Method')?.value, event?.get('Path')];
      if (api === undefined || typeof method !== 'string' || typeof path?.value !== 'string') continue;
      const fn = fns.get(owner);
      yield {
        api,
        kind: type === 'Api' ? 'rest' : 'http',
        method: methodOf(method),
        path: path.value,
        at: path.span,
        owner: owner.id,
        ...(fn ? { fn } : {}),
      };
    }
  }
}

function* httpRoutes({ template, functions }: Project): Generator<Route> {
  for (const route of template.ofType('AWS::ApiGatewayV2::Route')) {
    const key = route.get<string>('RouteKey');
    const api = route.get('ApiId')?.refersTo;
    const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(String(key?.value)) ?? [];
    if (!key || api === undefined || method === undefined || path === undefined) continue;
    const fn = integrated(route, template.resources, functions);
    yield { api, kind: 'http', method, path, at: key.span, owner: route.id, ...(fn ? { fn } : {}) };
  }
}

function integrated(
  route: Resource,
  resources: ReadonlyMap<string, Resource>,
  functions: readonly Fn[],
): Fn | undefined {
  const named = (setting: Setting | undefined) => setting?.references.map(({ id }) => id) ?? [];
  const integrations = named(route.get('Target')).flatMap(id => resources.get(id) ?? []);
  const targets = integrations.flatMap(integration => named(integration.get('IntegrationUri')));
  return functions.find(({ id }) => targets.includes(id));
}

function methodOf(written: string): string {
  const method = written.toUpperCase();
  return method === '*' || method === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : method;
}

/** The names of a path's parameters: `/orders/{id}/{rest+}` → `id`, `rest`. */
export function parametersOf(path: string): readonly { readonly name: string; readonly greedy: boolean }[] {
  return [...path.matchAll(/\{([^{}+]{1,100})(\+?)\}/g)].map(([, name = '', plus]) => ({
    name,
    greedy: plus === '+',
  }));
}
