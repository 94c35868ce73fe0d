import { tableOf } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'throughput-missing',
  title: 'Provisioned table without throughput',
  severity: 'error',
  facts: ['dynamodb.mode.values', 'dynamodb.mode.default-api'],
  *each(resource) {
    if (resource.type !== 'AWS::DynamoDB::Table') return; // a global table sets its capacity by auto scaling
    const table = tableOf(resource);
    if (table.billing !== 'PROVISIONED') return;
    const why = table.billingSetting ? 'is provisioned' : 'has no BillingMode, so it is provisioned';
    const fix = {
      title: 'Make the table on demand',
      edits: () => resource.set('BillingMode', 'PAY_PER_REQUEST'),
      unsafe: true,
    } as const;
    const at = table.billingSetting?.span ?? resource.name;
    if (!resource.get('ProvisionedThroughput')) {
      yield { at, message: `${resource.id} ${why}, and sets no ProvisionedThroughput`, fix };
      return;
    }
    for (const index of table.indexes) {
      if (
        index.kind !== 'GlobalSecondaryIndexes' ||
        index.setting.kind !== 'map' ||
        index.setting.get('ProvisionedThroughput')
      )
        continue;
      yield {
        at: index.setting.get('IndexName')?.span ?? index.setting.span,
        message: `Index ${index.name} of ${resource.id} needs a ProvisionedThroughput of its own, for the table is provisioned`,
      };
    }
  },
};
