import { dollars, number } from '../text/quantity';
import type { Calculator } from './calculator';
import { numberIn } from './fact-part';
import { beyondFree, costLine, rounded } from './money';
import { runsAMonth } from './schedule';

type Name = 'expression' | 'schedules' | 'others' | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'scheduler-cost',
  title: 'EventBridge Scheduler cost of a month',
  summary: 'How often schedules run in a month, and what they cost beyond the free invocations.',
  service: 'EventBridge',
  facts: ['eventbridge.price-scheduler', 'eventbridge.cron'],
  fields: {
    expression: {
      label: 'Schedule',
      unit: '',
      kind: 'text',
      help: 'rate(5 minutes), cron(0 8 ? * MON-FRI *) or at(…)',
      initial: 'rate(5 minutes)',
    },
    schedules: { label: 'Schedules of this kind', unit: '', min: 0, step: 1, initial: 1 },
    others: {
      label: 'Invocations of other schedules',
      unit: 'a month',
      min: 0,
      step: 100_000,
      initial: 0,
    },
    freeTier: {
      label: 'Free invocations',
      unit: '',
      initial: 'yes',
      options: [
        { value: 'yes', label: 'Deducted' },
        { value: 'no', label: 'Used up elsewhere' },
      ],
    },
  },
  compute(input, fact) {
    const read = runsAMonth(String(input.expression));
    const runs = read ?? 0;
    const invocations = runs * Number(input.schedules) + Number(input.others);
    const price = fact('eventbridge.price-scheduler');
    const free = input.freeTier === 'yes' ? numberIn(price, 1) : 0;
    const line = costLine(
      'Scheduler',
      beyondFree(invocations, free) / 1_000_000,
      'million',
      numberIn(price, 0),
      'million',
    );
    return {
      answer: `${dollars(line.cost ?? 0)} a month for ${number(Math.round(invocations))} invocations`,
      value: line.cost ?? 0,
      unit: 'USD a month',
      lines: [
        {
          label: 'A schedule runs',
          working: String(input.expression).slice(0, 100),
          value: `${number(rounded(runs))} times a month`,
        },
        {
          label: 'Invocations',
          working: `${number(rounded(runs))} × ${number(Number(input.schedules))}${Number(input.others) ? ` + ${number(Number(input.others))}` : ''}`,
          value: number(Math.round(invocations)),
        },
        line,
      ],
      notes: [
        'Not in it: what the targets do. A rule with a schedule on the default event bus costs nothing.',
      ],
      ...(read === undefined
        ? { invalid: { expression: 'Schedule is rate(5 minutes), cron(0 8 ? * MON-FRI *) or at(…)' } }
        : {}),
    };
  },
  prefill(resource) {
    if (!['AWS::Scheduler::Schedule', 'AWS::Events::Rule'].includes(resource.type)) return undefined;
    const expression = resource.get<string>('ScheduleExpression')?.value;
    return typeof expression === 'string'
      ? { expression }
      : resource.type === 'AWS::Scheduler::Schedule'
        ? {}
        : undefined;
  },
  apply: input => [{ path: 'ScheduleExpression', value: String(input.expression) }],
};
