import { asNumber } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'password-policy-weak',
  title: 'Password policy that lets weak passwords through',
  severity: 'hint',
  sets: ['recommended', 'security', 'strict'],
  facts: ['cognito.password.default-length', 'cognito.password.min-length'],
  *each(resource, { fact }) {
    if (resource.type !== 'AWS::Cognito::UserPool') return;
    const setting = resource.get('Policies.PasswordPolicy.MinimumLength');
    const length = asNumber(setting);
    const usual = Number(fact('cognito.password.default-length').value);
    if (!setting || length === undefined || length >= usual) return;
    yield {
      at: setting.span,
      message: `${resource.id} takes passwords of ${length} characters, fewer than the ${usual} Cognito asks for by itself`,
      fix: {
        title: `Set MinimumLength to ${usual}`,
        edits: () => resource.set('Policies.PasswordPolicy.MinimumLength', usual),
        unsafe: true,
      },
    };
  },
};
