import { includesFiles, isOpen, usesOf } from '../project/names';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'parameter-unused',
  title: 'Parameter that nothing uses',
  severity: 'hint',
  asWritten: true,
  facts: [],
  *check({ project: { template } }) {
    if (template.parameters.size === 0 || isOpen(template) || includesFiles(template)) return;
    const used = new Set(usesOf(template).map(({ id }) => id));
    for (const { id, name } of template.parameters.values()) {
      if (used.has(id) || id.includes('::')) continue;
      yield {
        at: name,
        message: `Nothing uses the parameter ${id}`,
        tag: 'unnecessary',
        fix: {
          title: `Remove ${id}`,
          edits: () => template.remove(`Parameters.${id}`),
          unsafe: true, // a deployment that still gives it a value would fail
        },
      };
    }
  },
};
