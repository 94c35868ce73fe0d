import { statementsIn, valuesOf } from '../project/statements';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'policy-allows-everything',
  title: 'Policy allows every action of a service on everything',
  severity: 'warning',
  sets: ['security'],
  facts: [],
  *each(resource) {
    for (const { setting, kind } of statementsIn(resource)) {
      if (kind !== 'identity' || setting.get('Effect')?.value !== 'Allow' || setting.get('Condition'))
        continue;
      if (!valuesOf(setting, 'Resource').includes('*')) continue;
      for (const action of setting.get('Action')?.items ?? []) {
        if (typeof action.value !== 'string' || !/^(?:\*|[a-z0-9-]+:\*)$/i.test(action.value)) continue;
        const what =
          action.value === '*'
            ? 'everything in the account'
            : `every ${action.value.split(':')[0]} action on every resource`;
        yield { at: action.span, message: `${resource.id} may do ${what}` };
      }
    }
  },
};
