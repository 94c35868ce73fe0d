import { handledFunctions } from '../project/handled';
import { counted } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'handler-arity',
  title: 'Handler takes other arguments than Lambda gives',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { fn, model, handler } of handledFunctions(project)) {
      if (!handler?.parameters || handler.wrapper) continue;
      if (model.language === 'python') {
        const takes = handler.parameters.filter(name => !name.startsWith('**'));
        const required = handler.required ?? takes.length;
        const any = takes.some(name => name.startsWith('*'));
        if (any || (takes.length >= 2 && required <= 2)) continue;
        yield {
          at: handler.at,
          message: `Lambda calls ${handler.name} of ${fn.id} with event and context; it takes ${counted(takes.length < 2 ? takes.length : required, 'argument')}`,
        };
      } else if (handler.callback && needsPromise(fn.runtime?.value)) {
        yield {
          at: handler.callback,
          message: `${handler.name} of ${fn.id} answers by callback, which ${fn.runtime?.value} does not give; return a promise`,
          related: [{ at: fn.runtime?.span ?? fn.name, message: `${fn.id} runs on ${fn.runtime?.value}` }],
        };
      }
    }
  },
};

/** From this runtime of Node.js on there are no callback handlers. */
const firstWithoutCallback = 24;

function needsPromise(runtime: unknown): boolean {
  const version = typeof runtime === 'string' ? /^nodejs(\d+)\.x$/.exec(runtime)?.[1] : undefined;
  return version !== undefined && Number(version) >= firstWithoutCallback;
}
