import { asNumber } from '../project/setting';
import type { Resource, Setting, Template } from '../template/template';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'user-pool-plan-too-low',
  title: 'Feature of a plan that the user pool does not have',
  severity: 'error',
  facts: ['cognito.plans', 'cognito.plans.default', 'cognito.plans.features'],
  *check({ project: { template }, fact }) {
    const plans = fact('cognito.plans').value as readonly string[];
    const usual = String(fact('cognito.plans.default').value);
    for (const pool of template.ofType('AWS::Cognito::UserPool')) {
      const tier = pool.get<string>('UserPoolTier');
      const plan = tier ? tier.value : usual;
      if (plan === undefined || !plans.includes(plan)) continue;
      for (const { needs, what, at } of paidFor(template, pool)) {
        if (plans.indexOf(plan) >= plans.indexOf(needs)) continue;
        yield {
          at,
          // Pools from before there were plans keep what they had.
          severity: tier ? 'error' : 'warning',
          message: `${what} needs the plan ${needs}, but ${pool.id} has ${plan}${tier ? '' : ', the plan unless set'}`,
          fix: {
            title: `Choose the plan ${needs}`,
            edits: () => pool.set('UserPoolTier', needs),
            unsafe: true,
          },
        };
      }
    }
  },
};

interface Paid {
  readonly needs: string;
  /** Begins the sentence. */
  readonly what: string;
  readonly at: Span;
}

function* paidFor(template: Template, pool: Resource): Generator<Paid> {
  const mode = pool.get('UserPoolAddOns.AdvancedSecurityMode');
  if (mode?.value === 'AUDIT' || mode?.value === 'ENFORCED')
    yield { needs: 'PLUS', what: 'Threat protection', at: mode.span };
  const among = (path: string, names: readonly string[]): readonly Setting[] =>
    (pool.get(path)?.items ?? []).filter(({ value }) => names.includes(String(value)));
  for (const { value, span } of among('EnabledMfas', ['EMAIL_OTP']))
    yield { needs: 'ESSENTIALS', what: `${String(value)} as a second factor`, at: span };
  for (const { value, span } of among('Policies.SignInPolicy.AllowedFirstAuthFactors', [
    'EMAIL_OTP',
    'SMS_OTP',
    'WEB_AUTHN',
  ]))
    yield { needs: 'ESSENTIALS', what: `${String(value)} as a first factor`, at: span };
  const history = pool.get('Policies.PasswordPolicy.PasswordHistorySize');
  if (history && (asNumber(history) ?? 0) > 0)
    yield { needs: 'ESSENTIALS', what: 'A history of passwords', at: history.span };
  const version = pool.get('LambdaConfig.PreTokenGenerationConfig.LambdaVersion');
  if (version?.value === 'V2_0' || version?.value === 'V3_0')
    yield { needs: 'ESSENTIALS', what: `A token trigger of version ${version.value}`, at: version.span };
  for (const domain of template.ofType('AWS::Cognito::UserPoolDomain')) {
    const login = domain.get('ManagedLoginVersion');
    if (login && asNumber(login) === 2 && domain.get('UserPoolId')?.refersTo === pool.id)
      yield { needs: 'ESSENTIALS', what: 'Managed login', at: login.span };
  }
}
