import { isWhole, isWholeMap, isWritten } from '../project/whole';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'proxy-without-secret',
  title: 'Database proxy that does not know how to log in',
  severity: 'error',
  facts: ['rds-proxy.auth'],
  *each(proxy) {
    if (proxy.type !== 'AWS::RDS::DBProxy' || !isWhole(proxy)) return;
    const [auth, usual] = [proxy.get('Auth'), proxy.get('DefaultAuthScheme')];
    const isIam = usual !== undefined && usual.value !== 'NONE';
    if (isIam) return; // IAM all the way, or known to the deployment only
    if (!auth || (auth.kind === 'list' && auth.items.length === 0)) {
      yield {
        at: auth?.key ?? proxy.name,
        message: `${proxy.id} has neither a secret in Auth nor IAM as its DefaultAuthScheme, so it cannot log in to the database`,
        fix: {
          title: 'Log in with IAM',
          edits: () => proxy.set('DefaultAuthScheme', 'IAM_AUTH'),
          unsafe: true,
        },
      };
      return;
    }
    for (const item of auth.kind === 'list' ? auth.items : []) {
      if (item.kind === 'map' && isWholeMap(item) && !item.get('SecretArn') && !isWritten(item, 'SecretArn'))
        yield {
          at: item.span,
          message: `${proxy.id} has an entry in Auth without the SecretArn to log in with`,
        };
    }
  },
};
