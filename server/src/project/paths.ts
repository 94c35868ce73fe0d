import type { Resource, Setting, Template } from '../template/template';
import type { Span } from '../text/span';
import { type ApiKind, apiNamed, apiTypes } from './apis';
import type { Project } from './project';

/** A path of an API, as an event of SAM, a route key or a path of an OpenAPI document writes it. */
export interface WrittenPath {
  /** `/orders/{id}`. */
  readonly path: string;
  readonly at: Span;
  readonly kind: ApiKind;
  /** The resource it is written in. */
  readonly owner: Resource;
  /** Where in the resource, for edits; absent where it is part of something longer. */
  readonly property?: string;
}

/** Every path that is written whole. */
export function* pathsOf({ functions, template }: Project): Generator<WrittenPath> {
  for (const { triggers, resource } of functions) {
    for (const trigger of triggers) {
      if (trigger.declaredBy !== resource || (trigger.kind !== 'api' && trigger.kind !== 'http-api'))
        continue;
      const setting = trigger.get('Path');
      if (typeof setting?.value !== 'string') continue;
      yield {
        path: setting.value,
        at: setting.span,
        kind: trigger.kind === 'api' ? 'REST' : 'HTTP',
        owner: resource,
        property: `${trigger.path}.Path`,
      };
    }
  }
  yield* inRoutes(template);
  yield* inDocuments(template);
}

function* inRoutes(template: Template): Generator<WrittenPath> {
  for (const route of template.ofType('AWS::ApiGatewayV2::Route')) {
    const key = route.get('RouteKey');
    const path = typeof key?.value === 'string' ? /^[A-Za-z]+\s+(\/\S*)$/.exec(key.value)?.[1] : undefined;
    if (!key || path === undefined || apiNamed(route.get('ApiId'), template)?.kind !== 'HTTP') continue;
    yield { path, at: key.span, kind: 'HTTP', owner: route };
  }
}

function* inDocuments(template: Template): Generator<WrittenPath> {
  for (const resource of template.ofType(...apiTypes)) {
    const paths = (resource.get('DefinitionBody') ?? resource.get('Body'))?.get('paths');
    const kind = /V2|Http/.test(resource.type) ? 'HTTP' : 'REST';
    for (const path of paths?.keys ?? []) {
      const item: Setting | undefined = path.includes('.') ? undefined : paths?.get(path);
      if (item && /^[/{]/.test(path)) yield { path, at: item.key, kind, owner: resource };
    }
  }
}
