import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'database-public',
  title: 'Database with an address on the internet',
  severity: 'hint',
  sets: ['recommended', 'security', 'strict'],
  facts: [],
  *each(database) {
    if (database.type !== 'AWS::RDS::DBInstance' && database.type !== 'AWS::RDS::DBCluster') return;
    const open = database.get('PubliclyAccessible');
    if (!open || asBoolean(open) !== true) return;
    yield {
      at: open.span,
      message: `${database.id} has an address on the internet, so only its security group stands between it and everyone`,
      fix: {
        title: 'Keep it in the VPC',
        edits: () => database.set('PubliclyAccessible', false),
        unsafe: true,
      },
    };
  },
};
