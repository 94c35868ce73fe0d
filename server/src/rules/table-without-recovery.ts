import type { Rule } from './rule';

export const rule: Rule = {
  id: 'table-without-recovery',
  title: 'Table cannot be restored to a point in time',
  severity: 'hint',
  sets: ['strict'],
  facts: ['dynamodb.pitr.window-default', 'dynamodb.price.pitr'],
  *each(resource) {
    if (resource.type !== 'AWS::DynamoDB::Table') return;
    const setting = resource.get('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled');
    if (setting && setting.value !== false) return;
    yield {
      at: setting?.span ?? resource.name,
      message: `Point-in-time recovery of ${resource.id} is off`,
      fix: {
        title: 'Set PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled to true',
        edits: () => resource.set('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', true),
      },
    };
  },
};
