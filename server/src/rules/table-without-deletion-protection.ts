import type { Rule } from './rule';

export const rule: Rule = {
  id: 'table-without-deletion-protection',
  title: 'Table can be deleted by mistake',
  severity: 'hint',
  sets: ['strict'],
  facts: ['dynamodb.table.deletion-protection'],
  *each(resource) {
    if (resource.type !== 'AWS::DynamoDB::Table') return;
    const setting = resource.get('DeletionProtectionEnabled');
    if (setting && setting.value !== false) return;
    yield {
      at: setting?.span ?? resource.name,
      message: `Deletion protection of ${resource.id} is off`,
      fix: {
        title: 'Set DeletionProtectionEnabled to true',
        edits: () => resource.set('DeletionProtectionEnabled', true),
      },
    };
  },
};
