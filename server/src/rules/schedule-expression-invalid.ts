import { schedulesOf } from '../project/schedules';
import { numbersOf } from '../project/setting';
import { scheduleFault } from '../text/schedule-expression';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'schedule-expression-invalid',
  title: 'Schedule expression that EventBridge does not take',
  severity: 'error',
  facts: ['eventbridge.cron', 'eventbridge.cron.years'],
  *check({ project, fact }) {
    const [first = 0, last = 0] = numbersOf(fact('eventbridge.cron.years'));
    for (const { id, expression, scheduler, setExpression } of schedulesOf(project)) {
      const { value } = expression;
      if (typeof value !== 'string') continue;
      const fault = scheduleFault(value, { scheduler, years: [first, last] });
      if (!fault) continue;
      const { why, instead, unsure } = fault;
      yield {
        at: expression.span,
        message: `${id} runs by ${value}, which ${why}`,
        ...(instead === undefined
          ? {}
          : {
              fix: {
                title: `Use ${instead}`,
                edits: () => setExpression(instead),
                ...(unsure ? { unsafe: true as const } : {}),
              },
            }),
      };
    }
  },
};
