import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'client-secret-in-browser',
  title: 'Secret of a client whose code everyone can read',
  severity: 'warning',
  facts: [],
  *each(client) {
    if (client.type !== 'AWS::Cognito::UserPoolClient') return;
    const secret = client.get('GenerateSecret');
    if (!secret || asBoolean(secret) !== true) return;
    const isImplicit =
      client.get('AllowedOAuthFlows')?.items.some(({ value }) => value === 'implicit') ?? false;
    const name = [client.id, client.get('ClientName')?.value].find(
      text => typeof text === 'string' && /browser|frontend|front-end|spa(?![a-z])|single-?page/i.test(text),
    );
    if (!isImplicit && name === undefined) return;
    yield {
      at: secret.key,
      message: isImplicit
        ? `${client.id} has a secret, but its implicit flow is for browsers, where everyone can read it`
        : `${client.id} is called a client for browsers, where everyone can read its secret`,
      fix: {
        title: 'Make it a client without a secret',
        edits: () => client.set('GenerateSecret', false),
        unsafe: true,
      },
    };
  },
};
