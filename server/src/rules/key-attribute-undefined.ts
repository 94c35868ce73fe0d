import { tableOf, tableTypes } from '../project/tables';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'key-attribute-undefined',
  title: 'Key attribute is not defined',
  severity: 'error',
  facts: ['dynamodb.table.attribute-definitions'],
  *each(resource) {
    if (!(tableTypes as readonly string[]).includes(resource.type)) return;
    const table = tableOf(resource);
    const { attributes } = table;
    if (!attributes && resource.get('AttributeDefinitions')) return; // known to the deployment only
    const told = new Set<string>();
    for (const { attribute, setting } of [...table.keys, ...table.indexes.flatMap(({ keys }) => keys)]) {
      if (attribute === undefined || attributes?.has(attribute) || told.has(attribute)) continue;
      told.add(attribute);
      const [likely] = nearest(attribute, attributes?.keys() ?? []);
      yield {
        at: setting.get('AttributeName')?.span ?? setting.span,
        message: `${attribute} is a key of ${resource.id}, but not among its AttributeDefinitions${likely ? `; ${likely} is` : ''}`,
        fix: {
          title: `Define ${attribute} as a string`,
          edits: () =>
            resource.append('AttributeDefinitions', { AttributeName: attribute, AttributeType: 'S' }),
          unsafe: true,
        },
      };
    }
  },
};
