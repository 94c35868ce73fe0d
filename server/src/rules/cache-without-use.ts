import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

const stageTypes = ['AWS::ApiGateway::Stage', 'AWS::Serverless::Api'] as const;

export const rule: Rule = {
  id: 'cache-without-use',
  title: 'Cache of an API that caches nothing',
  severity: 'hint',
  facts: ['apigateway.cache.price'],
  *each(resource) {
    if (!(stageTypes as readonly string[]).includes(resource.type)) return;
    const cluster = resource.get('CacheClusterEnabled');
    const settings = resource.get('MethodSettings');
    if (settings && settings.kind !== 'list') return;
    const cached = (settings?.items ?? []).map((item, index) => ({
      setting: item.get('CachingEnabled'),
      path: `MethodSettings.${index}`,
      item,
    }));
    const isOn = asBoolean(cluster);
    if (cluster && isOn === true) {
      if (
        cached.some(
          ({ setting, item }) => item.kind === 'unknown' || (setting && asBoolean(setting) !== false),
        )
      )
        return;
      yield {
        at: cluster.key,
        message: `${resource.id} pays for a cache by the hour, but caches no method`,
        fix: {
          title: 'Cache all methods that can be cached',
          edits: () =>
            resource.append('MethodSettings', { CachingEnabled: true, HttpMethod: '*', ResourcePath: '/*' }),
          unsafe: true, // answers that depend on who asks must not be cached
        },
      };
    } else if (!cluster || isOn === false) {
      for (const { setting } of cached) {
        if (!setting || asBoolean(setting) !== true) continue;
        yield {
          at: setting.key,
          severity: 'warning',
          message: `CachingEnabled has no effect, for ${resource.id} has no cache`,
          fix: {
            title: 'Turn the cache on',
            edits: () => resource.set('CacheClusterEnabled', true),
            unsafe: true,
          },
        };
      }
    }
  },
};
