import { statementsIn, valuesOf } from '../project/statements';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'resource-open-to-everyone',
  title: 'Queue, topic or bucket is open to everyone',
  severity: 'warning',
  sets: ['security'],
  facts: [],
  *each(resource) {
    for (const { setting, kind } of statementsIn(resource)) {
      if (kind !== 'resource' || setting.get('Effect')?.value !== 'Allow' || setting.get('Condition'))
        continue;
      const principal = setting.get('Principal');
      const isEveryone =
        principal?.value === '*' || (principal?.get('AWS')?.items ?? []).some(({ value }) => value === '*');
      if (!principal || !isEveryone) continue;
      const actions = valuesOf(setting, 'Action').filter(action => typeof action === 'string');
      yield {
        at: principal.span,
        message: `${resource.id} lets everyone on the internet ${actions.length ? `call ${actions.join(', ')}` : 'in'}; a Condition, such as aws:SourceArn, narrows it`,
      };
    }
  },
};
