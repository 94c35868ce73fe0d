import type { Rule } from './rule';

export const rule: Rule = {
  id: 'table-without-deletion-policy',
  title: 'Table goes with its stack',
  severity: 'hint',
  sets: ['strict'],
  facts: [],
  *each(resource) {
    if (resource.type !== 'AWS::DynamoDB::Table') return;
    if (resource.attribute('DeletionPolicy')) return;
    yield {
      at: resource.name,
      message: `${resource.id} has no DeletionPolicy: its items go with the stack`,
      fix: {
        title: 'Set DeletionPolicy to Retain',
        edits: () => resource.setAttribute('DeletionPolicy', 'Retain'),
      },
    };
  },
};
