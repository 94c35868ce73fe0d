import { keepClean } from '../project/clean-parts';
import { type Part, partsOf } from '../project/parts';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

const unclean = keepClean<Part, Problem>();

export const rule: Rule = {
  id: 'sam-key-ignored',
  title: 'Key that has no effect on a SAM resource',
  severity: 'warning',
  asWritten: true,
  facts: ['sam.globals.ignore'],
  *check({ project: { template }, schema }) {
    if (!template.isSam) return;
    yield* unclean(partsOf(template, 'Resources'), schema, function* ({ key, get }) {
      const type = String(get('Type')?.scalar ?? '');
      if (!type.startsWith('AWS::Serverless::')) return;
      for (const [name, { except }] of Object.entries(schema.template.resource)) {
        const part = except === 'sam' ? get(name) : undefined;
        if (part)
          yield {
            at: part.at,
            message: `SAM drops ${name} of ${key}: an ${type} does not hand it on`,
            fix: {
              title: `Remove ${name}`,
              edits: () => template.remove(`Resources.${key}.${name}`),
              unsafe: true, // what it was for is then set nowhere
            },
          };
      }
      const properties = schema.sam.globals[type.slice('AWS::Serverless::'.length)]?.properties;
      for (const { value, at } of get('IgnoreGlobals')?.items ?? []) {
        if (value === '*' || !properties || properties.includes(String(value))) continue;
        const [near] = nearest(String(value), properties, 1);
        yield {
          at,
          message: `IgnoreGlobals of ${key} names ${value}, which Globals cannot set${near === undefined ? '' : `; did you mean ${near}?`}`,
        };
      }
    });
  },
};
