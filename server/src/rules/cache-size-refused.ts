import { asNumber, numbersOf } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'cache-size-refused',
  title: 'Cache size that does not exist',
  severity: 'error',
  facts: ['apigateway.cache.sizes'],
  *each(resource, { fact }) {
    if (resource.type !== 'AWS::ApiGateway::Stage' && resource.type !== 'AWS::Serverless::Api') return;
    const size = resource.get('CacheClusterSize');
    const asked = asNumber(size);
    const sizes = numbersOf(fact('apigateway.cache.sizes'));
    if (!size || asked === undefined || sizes.includes(asked)) return;
    const fitting = sizes.find(one => one > asked) ?? Math.max(...sizes);
    yield {
      at: size.span,
      message: `${resource.id} has a cache of ${asked} GB, but caches have ${sizes.join(', ')} GB`,
      fix: {
        title: `Set CacheClusterSize to ${fitting}`,
        edits: () => resource.set('CacheClusterSize', String(fitting)),
        unsafe: true,
      },
    };
  },
};
