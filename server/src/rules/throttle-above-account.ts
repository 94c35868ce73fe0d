import { everySetting } from '../project/every-setting';
import { asNumber } from '../project/setting';
import type { Resource } from '../template/template';
import { number } from '../text/quantity';
import type { Rule } from './rule';

const limits = {
  rate: 'apigateway.throttle.account-rate',
  burst: 'apigateway.throttle.account-burst',
} as const;

export const rule: Rule = {
  id: 'throttle-above-account',
  title: 'Throttle above what the account lets through',
  severity: 'hint',
  facts: ['apigateway.throttle.account-rate', 'apigateway.throttle.account-burst'],
  *each(resource, { fact }) {
    for (const { path, kind } of throttlesOf(resource)) {
      const limit = Number(fact(limits[kind]).value);
      for (const setting of everySetting(resource, path)) {
        const asked = asNumber(setting);
        if (asked === undefined || asked <= limit) continue;
        yield {
          at: setting.span,
          message: `${resource.id} lets through ${number(asked)} requests${kind === 'rate' ? ' a second' : ' at once'}, but the account ${number(limit)} unless its quota was raised`,
          ...(resource.get(path)?.span.start === setting.span.start
            ? { fix: { title: `Set it to ${limit}`, edits: () => resource.set(path, limit), unsafe: true } }
            : {}),
        };
      }
    }
  },
};

const places: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::Stage': ['MethodSettings.Throttling'],
  'AWS::Serverless::Api': ['MethodSettings.Throttling', 'Auth.UsagePlan.Throttle.'],
  'AWS::ApiGatewayV2::Stage': ['DefaultRouteSettings.Throttling', 'RouteSettings.*.Throttling'],
  'AWS::Serverless::HttpApi': ['DefaultRouteSettings.Throttling', 'RouteSettings.*.Throttling'],
  'AWS::ApiGateway::UsagePlan': ['Throttle.', 'ApiStages.Throttle.*.'],
};

function* throttlesOf(
  resource: Resource,
): Generator<{ readonly path: string; readonly kind: 'rate' | 'burst' }> {
  for (const place of places[resource.type] ?? []) {
    yield { path: `${place}RateLimit`, kind: 'rate' };
    yield { path: `${place}BurstLimit`, kind: 'burst' };
  }
}
