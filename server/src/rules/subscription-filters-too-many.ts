import { numbersOf } from '../project/setting';
import type { Setting } from '../template/template';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'subscription-filters-too-many',
  title: 'Log group with more subscription filters than it takes',
  severity: 'error',
  facts: ['logs.subscriptions'],
  *check({ project, fact }) {
    const [most = 0] = numbersOf(fact('logs.subscriptions'));
    const byGroup = new Map<string, { readonly id: string; readonly at: Span }[]>();
    const add = (group: Setting | undefined, id: string) => {
      const name = group?.refersTo ?? (typeof group?.value === 'string' ? group.value : undefined);
      if (group && name !== undefined)
        byGroup.set(name, [...(byGroup.get(name) ?? []), { id, at: group.span }]);
    };
    for (const filter of project.template.ofType('AWS::Logs::SubscriptionFilter'))
      add(filter.get('LogGroupName'), filter.id);
    for (const fn of project.functions)
      for (const { kind, id, get } of fn.triggers) if (kind === 'logs') add(get('LogGroupName'), id);
    for (const [group, filters] of byGroup) {
      for (const { id, at } of filters.slice(most)) {
        yield {
          at,
          message: `${id} is one of ${filters.length} that subscribe to ${group}, but a log group takes ${most} subscription filters`,
          related: filters
            .slice(0, most)
            .map(earlier => ({ at: earlier.at, message: `${earlier.id} subscribes here` })),
        };
      }
    }
  },
};
