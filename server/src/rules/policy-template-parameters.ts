import { policyUsesOf } from '../project/policy-uses';
import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'policy-template-parameters',
  title: 'SAM policy template without what it must be given',
  severity: 'error',
  facts: ['sam.policies.templates'],
  *each(resource, { schema }) {
    for (const { name, at, parameters, path } of policyUsesOf(resource)) {
      const template = schema.sam.policyTemplates[name];
      if (!template || parameters?.kind === 'unknown') continue;
      const wanted = Object.keys(template.parameters ?? {});
      const given = parameters?.keys ?? [];
      if (given.some(key => key.includes('::'))) continue;
      for (const key of given) {
        if (wanted.includes(key)) continue;
        const [near] = nearest(
          key,
          wanted.filter(one => !given.includes(one)),
          1,
        );
        yield {
          at: parameters?.get(key)?.key ?? at,
          message: `${name} takes no ${key}${wanted.length ? `, only ${inWords(wanted)}` : ' and no other parameter'}`,
          ...(near === undefined
            ? {}
            : {
                fix: { title: `Rename it to ${near}`, edits: () => resource.rename(`${path}.${key}`, near) },
              }),
        };
      }
      const missing = wanted.filter(key => !given.includes(key));
      if (missing.length && given.every(key => wanted.includes(key)))
        yield {
          at,
          message: `${name} of ${resource.id} has no ${inWords(missing)}`,
          fix: {
            title: `Add ${inWords(missing)}`,
            edits: () => missing.slice(0, 1).flatMap(key => resource.set(`${path}.${key}`, 'TODO')),
            unsafe: true, // a person must say which resource it is about
          },
        };
    }
  },
};
