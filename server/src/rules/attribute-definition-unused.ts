import { tableOf, tableTypes } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'attribute-definition-unused',
  title: 'Attribute is defined, but no key uses it',
  severity: 'error',
  facts: ['dynamodb.table.attribute-definitions'],
  *each(resource) {
    if (!(tableTypes as readonly string[]).includes(resource.type)) return;
    const table = tableOf(resource);
    const keys = [...table.keys, ...table.indexes.flatMap(index => index.keys)];
    // An index or key that cannot be seen may use any attribute.
    const isHidden =
      keys.some(({ attribute }) => attribute === undefined) ||
      table.indexes.some(index => index.keys.length === 0) ||
      ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].some(
        name => resource.get(name)?.kind === 'unknown',
      );
    if (isHidden || table.keys.length === 0 || !table.attributes) return;
    const used = new Set(keys.map(({ attribute }) => attribute));
    let index = 0;
    for (const [name, setting] of table.attributes) {
      const path = `AttributeDefinitions.${index++}`;
      if (used.has(name)) continue;
      yield {
        at: setting.get('AttributeName')?.span ?? setting.span,
        message: `${name} is defined, but no key of ${resource.id} or of its indexes uses it; only key attributes are defined`,
        fix: { title: `Take ${name} out`, edits: () => resource.remove(path) },
      };
    }
  },
};
