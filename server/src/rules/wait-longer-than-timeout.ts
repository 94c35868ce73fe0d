import type { Wait } from '../handler/handler';
import { handledFunctions } from '../project/handled';
import { seconds } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'wait-longer-than-timeout',
  title: 'Handler waits for longer than its function may run',
  severity: 'warning',
  facts: ['lambda.timeout.max'],
  *check({ project, fact }) {
    const most = Number(fact('lambda.timeout.max').value);
    for (const { fn, model } of handledFunctions(project)) {
      const limit = fn.timeout.value;
      if (limit === undefined) continue; // set at deployment
      for (const wait of model.waits) {
        const isTimeout = wait.kind === 'timeout';
        if (!['sleep', 'timeout'].includes(wait.kind) || wait.seconds < limit) continue;
        if (isTimeout && wait.seconds === limit) continue;
        const needed = Math.ceil(wait.seconds) + 1;
        yield {
          at: wait.at,
          ...(isTimeout ? { severity: 'hint' as const } : {}),
          message: `${doing(wait)} ${seconds(wait.seconds)}, but ${fn.id} is ended after ${seconds(limit)}`,
          related: [{ at: fn.timeout.span, message: `${fn.id} times out after ${seconds(limit)}` }],
          ...(needed <= most
            ? {
                fix: {
                  title: `Set Timeout of ${fn.id} to ${needed}`,
                  edits: () => fn.resource.set('Timeout', needed),
                  unsafe: true as const,
                },
              }
            : {}),
        };
      }
    }
  },
};

function doing({ kind }: Wait): string {
  return kind === 'sleep' ? 'The code sleeps for' : 'The request may take';
}
