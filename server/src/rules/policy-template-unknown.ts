import { policyUsesOf } from '../project/policy-uses';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'policy-template-unknown',
  title: 'SAM policy template that does not exist',
  severity: 'hint',
  facts: ['sam.policies.templates'],
  *each(resource, { schema }) {
    const names = Object.keys(schema.sam.policyTemplates);
    if (names.length === 0) return;
    for (const { name, at, path } of policyUsesOf(resource)) {
      if (names.includes(name)) continue;
      const [near] = nearest(name, names, 1);
      const what = `${name} of ${resource.id} is not a SAM policy template`;
      yield near === undefined
        ? { at, message: `${what} as of ${schema.made}` }
        : {
            at,
            severity: 'error',
            message: `${what}; did you mean ${near}?`,
            fix: { title: `Rename it to ${near}`, edits: () => resource.rename(path, near) },
          };
    }
  },
};
