import type { Rule } from './rule';

export const rule: Rule = {
  id: 'sign-in-flow-weak',
  title: 'Sign-in that sends the password itself, or tokens in the address',
  severity: 'hint',
  sets: ['security', 'strict'],
  facts: [],
  *each(client) {
    if (client.type !== 'AWS::Cognito::UserPoolClient') return;
    const flows = client.get('ExplicitAuthFlows')?.items ?? [];
    for (const [index, { value, span }] of flows.entries()) {
      if (value !== 'ALLOW_USER_PASSWORD_AUTH' && value !== 'USER_PASSWORD_AUTH') continue;
      const hasBetter = flows.some(flow => flow.value === 'ALLOW_USER_SRP_AUTH');
      yield {
        at: span,
        message: `${client.id} lets users send their password itself; with SRP it never leaves their device`,
        ...(value === 'ALLOW_USER_PASSWORD_AUTH'
          ? {
              fix: {
                title: 'Use SRP',
                edits: () =>
                  hasBetter
                    ? client.remove(`ExplicitAuthFlows.${index}`)
                    : client.set(`ExplicitAuthFlows.${index}`, 'ALLOW_USER_SRP_AUTH'),
                unsafe: true,
              },
            }
          : {}),
      };
    }
    for (const [index, { value, span }] of (client.get('AllowedOAuthFlows')?.items ?? []).entries()) {
      if (value !== 'implicit') continue;
      yield {
        at: span,
        message: `The implicit flow of ${client.id} puts tokens into the address of the page; the code flow with PKCE does not`,
        fix: {
          title: 'Use the code flow',
          edits: () => client.set(`AllowedOAuthFlows.${index}`, 'code'),
          unsafe: true,
        },
      };
    }
  },
};
