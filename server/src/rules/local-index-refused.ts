import { tableOf, tableTypes } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'local-index-refused',
  title: 'Local secondary index that its table cannot have',
  severity: 'error',
  facts: ['dynamodb.lsi.creation-only'],
  *each(resource) {
    if (!(tableTypes as readonly string[]).includes(resource.type)) return;
    const table = tableOf(resource);
    const partition = table.keys.find(({ type }) => type === 'HASH')?.attribute;
    const isWhole =
      table.keys.length > 0 &&
      table.keys.every(({ type, attribute }) => type !== undefined && attribute !== undefined);
    for (const index of table.indexes) {
      if (index.kind !== 'LocalSecondaryIndexes' || !isWhole) continue;
      const at = index.setting.get('IndexName')?.span ?? index.setting.span;
      const own = index.keys.find(({ type }) => type === 'HASH');
      if (!table.keys.some(({ type }) => type === 'RANGE')) {
        yield {
          at,
          message: `${resource.id} has no sort key, so it cannot have the local secondary index ${index.name}`,
        };
      } else if (own?.attribute !== undefined && partition !== undefined && own.attribute !== partition) {
        const path = `${index.path}.KeySchema.${index.keys.indexOf(own)}.AttributeName`;
        yield {
          at: own.setting.get('AttributeName')?.span ?? at,
          message: `The local secondary index ${index.name} has the partition key ${own.attribute}, but shares that of ${resource.id}, ${partition}`,
          fix: { title: `Use ${partition}`, edits: () => resource.set(path, partition) },
        };
      }
    }
  },
};
