import { handledFunctions } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'body-parsed-without-care',
  title: 'Body of a request is parsed as if it were always good JSON',
  severity: 'warning',
  sets: ['strict'],
  facts: [],
  *check({ project }) {
    const told = new Set<string>();
    for (const { fn, model } of handledFunctions(project)) {
      if (!fn.triggers.some(({ kind }) => ['api', 'http-api', 'alb'].includes(kind))) continue;
      for (const { at, guarded } of model.bodyParses) {
        if (guarded || told.has(`${at.uri} ${at.start}`)) continue;
        told.add(`${at.uri} ${at.start}`);
        yield {
          at,
          message: `A request without a body, or with one that is no JSON, ends ${fn.id} with an error; the caller gets a 5xx for a mistake of its own`,
        };
      }
    }
  },
};
