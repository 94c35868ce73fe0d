import { tableOf, tableTypes } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'index-projection-wrong',
  title: 'Projection of an index contradicts itself',
  severity: 'error',
  facts: ['dynamodb.index.projection-types'],
  *each(resource) {
    if (!(tableTypes as readonly string[]).includes(resource.type)) return;
    const table = tableOf(resource);
    for (const { name, setting, path } of table.indexes) {
      const type = setting.get<string>('Projection.ProjectionType');
      const named = setting.get('Projection.NonKeyAttributes');
      if (typeof type?.value !== 'string') continue;
      if (type.value === 'INCLUDE' && !named) {
        yield {
          at: type.span,
          message: `Index ${name} of ${resource.id} includes attributes, but names none in NonKeyAttributes`,
        };
      } else if (type.value !== 'INCLUDE' && named && named.kind !== 'unknown') {
        yield {
          at: named.key,
          message: `Index ${name} of ${resource.id} projects ${type.value}, so it cannot name NonKeyAttributes`,
          fix: {
            title: 'Project INCLUDE',
            edits: () => resource.set(`${path}.Projection.ProjectionType`, 'INCLUDE'),
            unsafe: true,
          },
        };
      }
    }
  },
};
