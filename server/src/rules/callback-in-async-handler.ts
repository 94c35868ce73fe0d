import { handledFunctions } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'callback-in-async-handler',
  title: 'Async handler answers by callback',
  severity: 'warning',
  sets: ['strict'],
  facts: [],
  *check({ project }) {
    const told = new Set<string>();
    for (const { fn, model, handler } of handledFunctions(project)) {
      const callback = handler?.async && !handler.wrapper ? handler.callback : undefined;
      if (!callback || told.has(`${model.uri} ${callback.start}`)) continue;
      told.add(`${model.uri} ${callback.start}`);
      yield {
        at: callback,
        message: `${handler?.name} of ${fn.id} is async and calls back; Lambda takes whichever answer is first, so return the answer and throw the error`,
      };
    }
  },
};
