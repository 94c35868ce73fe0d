import { tableOf, tableTypes } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'key-schema-wrong',
  title: 'Key of a table or index is put together wrongly',
  severity: 'error',
  facts: ['dynamodb.table.keyschema-max'],
  *each(resource) {
    if (!(tableTypes as readonly string[]).includes(resource.type)) return;
    const table = tableOf(resource);
    const own = [{ name: resource.id, keys: table.keys, isTable: true }];
    const others = table.indexes.map(({ name, keys }) => ({
      name: `index ${name} of ${resource.id}`,
      keys,
      isTable: false,
    }));
    for (const { name, keys, isTable } of [...own, ...others]) {
      const types = keys.map(({ type }) => type);
      const [first] = keys;
      if (!first || types.includes(undefined)) continue; // known to the deployment only
      if (types[0] !== 'HASH')
        yield {
          at: first.setting.get('KeyType')?.span ?? first.setting.span,
          message: `The first key of ${name} is the partition key, HASH, not ${types[0]}`,
        };
      // Indexes may have several attributes for each part of their key.
      const second = isTable ? keys[1] : undefined;
      if (second && types[1] === 'HASH' && types[0] === 'HASH') {
        const path = 'KeySchema.1.KeyType';
        yield {
          at: second.setting.get('KeyType')?.span ?? second.setting.span,
          message: `The second key of ${name} is the sort key, RANGE, not ${types[1]}`,
          fix: { title: 'Make it the sort key', edits: () => resource.set(path, 'RANGE') },
        };
      }
      const repeated = keys.find(
        ({ attribute }, index) =>
          attribute !== undefined && keys.findIndex(other => other.attribute === attribute) < index,
      );
      if (repeated)
        yield { at: repeated.setting.span, message: `${repeated.attribute} is twice in the key of ${name}` };
    }
  },
};
