import { isWhole } from '../project/whole';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'database-event-refused',
  title: 'Subscription to database events that do not exist',
  severity: 'error',
  facts: ['rds-events.categories'],
  *each(subscription, { fact }) {
    if (subscription.type !== 'AWS::RDS::EventSubscription' || !isWhole(subscription)) return;
    const type = subscription.get('SourceType');
    const ids = subscription.get('SourceIds');
    const events = subscription.get('EventCategories');
    if (ids && !type)
      yield {
        at: ids.key,
        message: `${subscription.id} names SourceIds, but not the SourceType they are of`,
      };
    const { value, checked } = fact('rds-events.categories');
    const known = value as Readonly<Record<string, readonly string[]>>;
    const categories = typeof type?.value === 'string' ? known[type.value] : undefined;
    for (const [index, category] of (events?.items ?? []).entries()) {
      if (
        !categories ||
        typeof category.value !== 'string' ||
        categories.includes(category.value.toLowerCase())
      )
        continue;
      const [likely] = nearest(category.value, categories);
      yield {
        at: category.span,
        severity: 'hint', // there may be newer ones
        message: `${category.value} is no category of ${String(type?.value)} events; there were ${categories.join(', ')} on ${checked}`,
        ...(likely
          ? {
              fix: {
                title: `Use ${likely}`,
                edits: () => subscription.set(`EventCategories.${index}`, likely),
                unsafe: true,
              },
            }
          : {}),
      };
    }
  },
};
