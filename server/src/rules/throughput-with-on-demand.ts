import { tableOf, tableTypes } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'throughput-with-on-demand',
  title: 'Throughput is set on a table that is on demand',
  severity: 'error',
  facts: ['dynamodb.mode.values'],
  *each(resource) {
    if (!(tableTypes as readonly string[]).includes(resource.type)) return;
    const table = tableOf(resource);
    if (table.billing !== 'PAY_PER_REQUEST') return;
    const places = [
      { path: 'ProvisionedThroughput', of: resource.id },
      ...table.indexes.map(({ path, name }) => ({
        path: `${path}.ProvisionedThroughput`,
        of: `index ${name} of ${resource.id}`,
      })),
    ];
    for (const { path, of } of places) {
      const throughput = resource.get(path);
      if (!throughput) continue;
      yield {
        at: throughput.key,
        message: `ProvisionedThroughput of ${of} cannot be set while the table is on demand (PAY_PER_REQUEST)`,
        fix: { title: 'Take ProvisionedThroughput out', edits: () => resource.remove(path) },
      };
    }
  },
};
