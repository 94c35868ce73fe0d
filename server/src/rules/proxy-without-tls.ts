import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'proxy-without-tls',
  title: 'Database proxy that takes connections in plain text',
  severity: 'hint',
  sets: ['recommended', 'security', 'strict'],
  facts: [],
  *each(proxy) {
    if (proxy.type !== 'AWS::RDS::DBProxy') return;
    const tls = proxy.get('RequireTLS');
    if (tls && asBoolean(tls) !== false) return;
    yield {
      at: tls?.span ?? proxy.name,
      message: `${proxy.id} takes connections without TLS, over which passwords and data travel readable`,
      fix: { title: 'Require TLS', edits: () => proxy.set('RequireTLS', true), unsafe: true },
    };
  },
};
