import { callsTo, handledFunctions, isInHandler } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'scan-in-request',
  title: 'API request reads a whole table',
  severity: 'hint',
  facts: ['dynamodb.api.scan-page'],
  *check({ project }) {
    const told = new Set<number>();
    for (const handled of handledFunctions(project)) {
      const { fn, model } = handled;
      const isAsked = fn.triggers.some(({ kind }) => kind === 'api' || kind === 'http-api');
      if (!isAsked) continue;
      for (const call of callsTo(model, 'dynamodb', 'Scan')) {
        if (model.words.has('Limit') || !isInHandler(handled, call.at) || told.has(call.at.start)) continue;
        told.add(call.at.start);
        yield {
          at: call.at,
          message: `${fn.id} scans the table in a request: it gets slower and dearer with every item, where a Query reads only what it returns`,
        };
      }
    }
  },
};
