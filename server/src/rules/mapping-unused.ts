import { isOpen, usesOf } from '../project/names';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'mapping-unused',
  title: 'Mapping that nothing uses',
  severity: 'hint',
  asWritten: true,
  facts: [],
  *check({ project: { template } }) {
    if (isOpen(template) || template.mappings.size === 0) return;
    const used = new Set(usesOf(template).flatMap(({ of, id }) => (of === 'mapping' ? id : [])));
    if (used.has('')) return; // one is chosen at deployment
    for (const { id, name } of template.mappings.values()) {
      if (used.has(id) || id.includes('::')) continue;
      yield {
        at: name,
        message: `Nothing uses the mapping ${id}`,
        tag: 'unnecessary',
        fix: { title: `Remove ${id}`, edits: () => template.remove(`Mappings.${id}`) },
      };
    }
  },
};
