import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'identity-pool-open',
  title: 'Identity pool that gives credentials to anyone',
  severity: 'hint',
  sets: ['recommended', 'security', 'strict'],
  facts: [],
  *each(pool) {
    const open =
      pool.type === 'AWS::Cognito::IdentityPool' ? pool.get('AllowUnauthenticatedIdentities') : undefined;
    if (!open || asBoolean(open) !== true) return;
    yield {
      at: open.span,
      message: `${pool.id} gives AWS credentials to anyone who asks, without a sign-in`,
      fix: {
        title: 'Ask for a sign-in',
        edits: () => pool.set('AllowUnauthenticatedIdentities', false),
        unsafe: true,
      },
    };
  },
};
