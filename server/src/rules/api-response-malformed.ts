import { handledFunctions } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'api-response-malformed',
  title: 'Answer that API Gateway cannot read',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { fn, handler } of handledFunctions(project)) {
      const api = fn.triggers.find(({ kind }) => kind === 'api' || kind === 'http-api');
      if (!api || !handler || handler.wrapper) continue;
      for (const { at, keys, values, whole } of handler.returns) {
        if (!whole || Object.keys(keys).length === 0) continue;
        const looksLikeAnswer = 'statusCode' in keys || 'body' in keys || 'headers' in keys;
        if (!('statusCode' in keys) && looksLikeAnswer && api.kind === 'api') {
          yield {
            at,
            message: `${fn.id} answers ${api.id} without statusCode: API Gateway turns that into 502`,
          };
        }
        const body = keys.body;
        if (
          'statusCode' in keys &&
          (body === 'map' || body === 'list' || body === 'number' || body === 'boolean')
        ) {
          yield {
            at: values.body ?? at,
            severity: api.kind === 'api' ? 'error' : 'warning',
            message: `${fn.id} answers ${api.id} with a body that is a ${body}, not a text: API Gateway ${api.kind === 'api' ? 'turns that into 502' : 'sends it otherwise than it is meant'}`,
          };
        }
      }
    }
  },
};
