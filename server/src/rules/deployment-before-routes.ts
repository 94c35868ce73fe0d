import type { Template } from '../template/template';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'deployment-before-routes',
  title: 'Deployment that may come before what it deploys',
  severity: 'warning',
  facts: [],
  *check({ project: { template } }) {
    if (template.hasMacros) return;
    for (const deployment of template.ofType(
      'AWS::ApiGateway::Deployment',
      'AWS::ApiGatewayV2::Deployment',
    )) {
      const isRest = deployment.type === 'AWS::ApiGateway::Deployment';
      const [property, type] = isRest
        ? (['RestApiId', 'AWS::ApiGateway::Method'] as const)
        : (['ApiId', 'AWS::ApiGatewayV2::Route'] as const);
      const api = deployment.get(property)?.refersTo;
      const parts = template
        .ofType(type)
        .filter(part => api !== undefined && part.get(property)?.refersTo === api);
      const owner = api === undefined ? undefined : template.resources.get(api);
      if (!owner || owner.get('Body') || owner.get('BodyS3Location') || parts.length === 0) continue;
      const reached = reachedFrom(template, deployment.id);
      const missed = parts.filter(({ id }) => !reached.has(id));
      if (missed.length < parts.length) continue; // an API with one of them can be deployed
      yield {
        at: deployment.name,
        message: `${deployment.id} does not wait for ${missed
          .slice(0, 3)
          .map(({ id }) => id)
          .join(', ')}${missed.length > 3 ? ' …' : ''}, so ${api} may have nothing to deploy yet`,
        fix: {
          title: 'Wait for them',
          edits: () =>
            deployment.setAttribute('DependsOn', [
              ...deployment.dependsOn.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
              ...missed.map(({ id }) => id),
            ]),
        },
      };
    }
  },
};

/** Everything a resource waits for, by DependsOn or by what it names. */
function reachedFrom(template: Template, id: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const resource = template.resources.get(next);
    for (const { value } of resource?.dependsOn ?? []) if (typeof value === 'string') waiting.push(value);
    for (const reference of resource?.get('')?.references ?? []) waiting.push(reference.id);
  }
  return reached;
}
