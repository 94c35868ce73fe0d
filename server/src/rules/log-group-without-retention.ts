import { isWhole } from '../project/whole';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'log-group-without-retention',
  title: 'Log group that keeps logs for ever',
  severity: 'hint',
  sets: ['recommended', 'cost'],
  facts: ['logs.retention-default', 'logs.price-storage'],
  *each(resource) {
    if (resource.type !== 'AWS::Logs::LogGroup' || resource.get('RetentionInDays')) return;
    if (!isWhole(resource)) return;
    // Logs of the delivery class are gone after a day or two whatever is set.
    if (resource.get('LogGroupClass')?.value === 'DELIVERY') return;
    yield {
      at: resource.name,
      message: `${resource.id} keeps its logs for ever, and every month costs more`,
      fix: {
        title: 'Keep logs for 30 days',
        edits: () => resource.set('RetentionInDays', 30),
        unsafe: true, // a person must say how long they are needed
      },
    };
  },
};
