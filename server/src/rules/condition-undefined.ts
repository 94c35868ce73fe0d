import { isOpen, renamed, usesFor } from '../project/names';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'condition-undefined',
  title: 'Condition that the template does not define',
  severity: 'error',
  asWritten: true,
  facts: [],
  *check({ project: { template } }) {
    if (isOpen(template)) return;
    for (const { id, at, by } of usesFor('condition', template)) {
      if (template.conditions.has(id) || /[${}&]/.test(id)) continue;
      const [near] = nearest(id, template.conditions.keys(), 1);
      const what = `${by.replace('Fn::', '')} names the condition ${id}, which is not defined`;
      if (near === undefined) yield { at, message: what };
      else
        yield {
          at,
          message: `${what}; did you mean ${near}?`,
          fix: { title: `Change it to ${near}`, edits: () => renamed(at, near) },
        };
    }
  },
};
