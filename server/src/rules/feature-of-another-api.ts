import { type ApiKind, apiNamed, apiOf } from '../project/apis';
import type { Template } from '../template/template';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'feature-of-another-api',
  title: 'Feature that this kind of API lacks',
  severity: 'error',
  facts: ['apigateway.apikey.support'],
  *check({ project: { template } }) {
    for (const { type, property, path, has, lacks } of features) {
      for (const resource of template.ofType(type)) {
        const setting = resource.get(path);
        if (!setting || setting.value === false) continue;
        const api =
          type === 'AWS::ApiGatewayV2::Api' ? apiOf(resource) : apiNamed(resource.get('ApiId'), template);
        if (!api || api.kind !== lacks) continue;
        const fits =
          typeof has === 'string' ? setting.value !== undefined : has.includes(String(setting.value));
        if (!fits) continue;
        const what = typeof has === 'string' ? path : `${path} ${String(setting.value)}`;
        yield {
          at: property === 'key' ? setting.key : setting.span,
          message: `${resource.id} sets ${what}, which ${lacks === 'HTTP' ? 'WebSocket' : 'HTTP'} APIs have, but ${api.id} is ${lacks === 'HTTP' ? 'an HTTP' : 'a WebSocket'} API`,
          ...(property === 'key'
            ? { fix: { title: `Take ${path} out`, edits: () => resource.remove(path), unsafe: true } }
            : {}),
        };
      }
    }
    yield* restOnly(template);
  },
};

interface Feature {
  readonly type: string;
  readonly path: string;
  /** Marked at its key, or at its value where that is what is wrong. */
  readonly property: 'key' | 'value';
  /** The values that are lacking, or any. */
  readonly has: 'any' | readonly string[];
  readonly lacks: ApiKind;
}

const features: readonly Feature[] = [
  { type: 'AWS::ApiGatewayV2::Route', path: 'ApiKeyRequired', property: 'key', has: 'any', lacks: 'HTTP' },
  { type: 'AWS::ApiGatewayV2::Route', path: 'RequestModels', property: 'key', has: 'any', lacks: 'HTTP' },
  {
    type: 'AWS::ApiGatewayV2::Route',
    path: 'ModelSelectionExpression',
    property: 'key',
    has: 'any',
    lacks: 'HTTP',
  },
  {
    type: 'AWS::ApiGatewayV2::Integration',
    path: 'RequestTemplates',
    property: 'key',
    has: 'any',
    lacks: 'HTTP',
  },
  {
    type: 'AWS::ApiGatewayV2::Integration',
    path: 'TemplateSelectionExpression',
    property: 'key',
    has: 'any',
    lacks: 'HTTP',
  },
  {
    type: 'AWS::ApiGatewayV2::Integration',
    path: 'IntegrationType',
    property: 'value',
    has: ['AWS', 'HTTP', 'MOCK'],
    lacks: 'HTTP',
  },
  {
    type: 'AWS::ApiGatewayV2::Stage',
    path: 'DefaultRouteSettings.DataTraceEnabled',
    property: 'key',
    has: 'any',
    lacks: 'HTTP',
  },
  {
    type: 'AWS::ApiGatewayV2::Authorizer',
    path: 'AuthorizerType',
    property: 'value',
    has: ['JWT'],
    lacks: 'WEBSOCKET',
  },
  {
    type: 'AWS::ApiGatewayV2::Api',
    path: 'CorsConfiguration',
    property: 'key',
    has: 'any',
    lacks: 'WEBSOCKET',
  },
];

/** What neither HTTP nor WebSocket APIs have. */
function* restOnly(template: Template): Generator<Problem> {
  const kinds = { HTTP: 'an HTTP', WEBSOCKET: 'a WebSocket' } as const;
  for (const plan of template.ofType('AWS::ApiGateway::UsagePlan')) {
    for (const stage of plan.get('ApiStages')?.items ?? []) {
      const [setting, api] = [stage.get('ApiId'), apiNamed(stage.get('ApiId'), template)];
      if (setting && (api?.kind === 'HTTP' || api?.kind === 'WEBSOCKET'))
        yield {
          at: setting.span,
          message: `${plan.id} is for REST APIs, but ${api.id} is ${kinds[api.kind]} API`,
        };
    }
  }
  for (const association of template.ofType('AWS::WAFv2::WebACLAssociation')) {
    const setting = association.get('ResourceArn');
    const api = setting?.references
      .flatMap(({ id }) => template.resources.get(id) ?? [])
      .map(resource =>
        resource.type === 'AWS::ApiGatewayV2::Stage'
          ? apiNamed(resource.get('ApiId'), template)
          : apiOf(resource),
      )
      .find(found => found?.kind === 'HTTP' || found?.kind === 'WEBSOCKET');
    if (setting && (api?.kind === 'HTTP' || api?.kind === 'WEBSOCKET'))
      yield {
        at: setting.span,
        message: `AWS WAF protects REST APIs, but ${api.id} is ${kinds[api.kind]} API; put CloudFront in front of it`,
      };
  }
}
