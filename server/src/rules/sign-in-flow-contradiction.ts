import { asBoolean } from '../project/setting';
import { isWhole } from '../project/whole';
import type { Resource } from '../template/template';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'sign-in-flow-contradiction',
  title: 'Sign-in flows that do not go together',
  severity: 'error',
  facts: [],
  *each(client) {
    if (client.type !== 'AWS::Cognito::UserPoolClient' || !isWhole(client)) return;
    const flows = client.get('AllowedOAuthFlows');
    const machine = flows?.items.find(({ value }) => value === 'client_credentials');
    const others = flows?.items.filter(({ value }) => value === 'code' || value === 'implicit') ?? [];
    if (machine && others.length > 0)
      yield {
        at: machine.span,
        message: `client_credentials of ${client.id} is for machines and cannot stand beside ${others.map(({ value }) => value).join(' and ')}; make a client for each`,
      };
    const secret = client.get('GenerateSecret');
    if (machine && (!secret || asBoolean(secret) === false))
      yield {
        at: machine.span,
        message: `${client.id} allows client_credentials, which needs a secret`,
        fix: { title: 'Give it a secret', edits: () => client.set('GenerateSecret', true), unsafe: true },
      };
    const allowed = client.get('AllowedOAuthFlowsUserPoolClient');
    const missing = ['AllowedOAuthFlows', 'AllowedOAuthScopes'].filter(name => !client.get(name));
    if (allowed && asBoolean(allowed) === true && missing.length > 0)
      yield {
        at: allowed.key,
        message: `${client.id} may use OAuth, but names no ${missing.join(' and no ')}`,
      };
    if (flows && (!allowed || asBoolean(allowed) === false))
      yield {
        at: flows.key,
        severity: 'warning',
        message: `AllowedOAuthFlows of ${client.id} has no effect while AllowedOAuthFlowsUserPoolClient is not true`,
        fix: {
          title: 'Let it use OAuth',
          edits: () => client.set('AllowedOAuthFlowsUserPoolClient', true),
          unsafe: true,
        },
      };
    yield* mixed(client);
  },
};

/** The flows have older names, which Cognito takes only among themselves. */
function* mixed(client: Resource): Generator<Problem> {
  const flows = (client.get('ExplicitAuthFlows')?.items ?? []).filter(
    ({ value }) => typeof value === 'string',
  );
  const old = flows.find(({ value }) => !String(value).startsWith('ALLOW_'));
  const current = flows.find(({ value }) => String(value).startsWith('ALLOW_'));
  if (old && current)
    yield {
      at: old.span,
      message: `${client.id} mixes ${String(old.value)} with ${String(current.value)}; names with and without ALLOW_ do not go together`,
    };
}
