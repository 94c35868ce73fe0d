import type { Rule } from './rule';

export const rule: Rule = {
  id: 'user-pool-without-deletion-protection',
  title: 'User pool can be deleted by mistake',
  severity: 'hint',
  sets: ['strict'],
  facts: [],
  *each(pool) {
    if (pool.type !== 'AWS::Cognito::UserPool') return;
    const protection = pool.get('DeletionProtection');
    if (protection && protection.value !== 'INACTIVE') return;
    yield {
      at: protection?.span ?? pool.name,
      message: `Deletion protection of ${pool.id} is off`,
      fix: {
        title: 'Set DeletionProtection to ACTIVE',
        edits: () => pool.set('DeletionProtection', 'ACTIVE'),
      },
    };
  },
};
