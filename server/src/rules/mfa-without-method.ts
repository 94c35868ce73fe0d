import type { Rule } from './rule';

export const rule: Rule = {
  id: 'mfa-without-method',
  title: 'MFA without a second factor that works',
  severity: 'error',
  facts: ['cognito.userpool.mfa.factors'],
  *each(pool) {
    if (pool.type !== 'AWS::Cognito::UserPool') return;
    const mode = pool.get('MfaConfiguration');
    if (mode?.value !== 'ON' && mode?.value !== 'OPTIONAL') return;
    const factors = pool.get('EnabledMfas');
    const sms = pool.get('SmsConfiguration');
    if (!factors && !sms) {
      yield {
        at: mode.span,
        message: `${pool.id} asks for a second factor, but has neither EnabledMfas nor SmsConfiguration`,
        fix: {
          title: 'Let users take an authenticator app',
          edits: () => pool.set('EnabledMfas', ['SOFTWARE_TOKEN_MFA']),
          unsafe: true,
        },
      };
      return;
    }
    for (const factor of factors?.kind === 'list' ? factors.items : []) {
      if (factor.value === 'SMS_MFA' && !sms)
        yield {
          at: factor.span,
          message: `${pool.id} has SMS_MFA as a second factor, but no SmsConfiguration to send messages with`,
        };
      const account = pool.get('EmailConfiguration.EmailSendingAccount');
      if (
        factor.value === 'EMAIL_OTP' &&
        (!pool.get('EmailConfiguration') || account?.value === 'COGNITO_DEFAULT')
      )
        yield {
          at: factor.span,
          message: `${pool.id} has EMAIL_OTP as a second factor, but sends no mail through SES (EmailSendingAccount: DEVELOPER)`,
        };
    }
  },
};
