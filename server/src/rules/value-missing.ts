import { misfitsOf } from '../project/misfits';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'value-missing',
  title: 'Property with nothing behind it',
  severity: 'warning',
  facts: [],
  *check({ project: { template }, schema }) {
    if (template.hasMacros) return;
    for (const misfit of misfitsOf(template, schema)) {
      if (misfit.kind !== 'nothing') continue;
      const { at, in: written, path } = misfit;
      yield {
        at,
        message: `${path} of ${written.name} has no value; CloudFormation takes no empty ones`,
        fix: { title: `Remove it`, edits: () => written.remove(path), unsafe: true },
      };
    }
  },
};
