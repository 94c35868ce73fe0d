import { isOpen, usesFor } from '../project/names';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'condition-unused',
  title: 'Condition that nothing uses',
  severity: 'hint',
  asWritten: true,
  facts: [],
  *check({ project: { template } }) {
    if (isOpen(template) || template.conditions.size === 0) return;
    const used = new Set(usesFor('condition', template).map(({ id }) => id));
    for (const { id, name } of template.conditions.values()) {
      if (used.has(id) || id.includes('::')) continue;
      yield {
        at: name,
        message: `Nothing uses the condition ${id}`,
        tag: 'unnecessary',
        fix: { title: `Remove ${id}`, edits: () => template.remove(`Conditions.${id}`) },
      };
    }
  },
};
