import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'schedule-every-minute',
  title: 'Function is called every minute, whether there is work or not',
  severity: 'hint',
  sets: ['cost'],
  facts: ['lambda.price.requests'],
  *check({ project }) {
    for (const { fn, kind, get, name } of project.functions.flatMap(({ triggers }) => triggers)) {
      if (kind !== 'schedule') continue;
      const expression = get<string>('Schedule') ?? get<string>('ScheduleExpression');
      if (
        typeof expression?.value !== 'string' ||
        !/^(?:rate\(1 minute\)|cron\(\* \* \* \* \? \*\)|cron\(\*\/1 [^)]*\))$/.test(expression.value.trim())
      )
        continue;
      yield {
        at: expression.span ?? name,
        message: `${fn.id} runs ${number(runs)} times a month by ${expression.value}; an event or a longer interval costs less`,
      };
    }
  },
};

/** Minutes of a month of thirty days. */
const runs = 30 * 24 * 60;
