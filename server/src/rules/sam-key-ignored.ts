import { partsOf } from '../project/parts';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'sam-key-ignored',
  title: 'Key that has no effect on a SAM resource',
  severity: 'warning',
  facts: ['sam.globals.ignore'],
  *check({ project: { template }, schema }) {
    if (!template.isSam) return;
    for (const { key, get } of partsOf(template, 'Resources')) {
      const type = String(get('Type')?.scalar ?? '');
      if (!type.startsWith('AWS::Serverless::')) continue;
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
    }
  },
};
