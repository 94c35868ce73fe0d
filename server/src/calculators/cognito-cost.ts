import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn, tiersOf } from './fact-part';
import { beyondFree, costLine, tiers, total } from './money';

type Name = 'plan' | 'users' | 'federated' | 'tokens' | 'freeTier';
type Plan = 'LITE' | 'ESSENTIALS' | 'PLUS';

const plans: readonly Plan[] = ['LITE', 'ESSENTIALS', 'PLUS'];
const names: Readonly<Record<Plan, string>> = { LITE: 'Lite', ESSENTIALS: 'Essentials', PLUS: 'Plus' };

export const calculator: Calculator<Name> = {
  id: 'cognito-cost',
  title: 'Cognito cost of a month',
  summary: 'Monthly active users on each plan, federated users and machine tokens.',
  service: 'Cognito',
  facts: [
    'cognito.price.lite',
    'cognito.price.essentials',
    'cognito.price.plus',
    'cognito.price.free-mau',
    'cognito.price.mau-definition',
    'cognito.price.saml-oidc',
    'cognito.price.m2m',
    'cognito.plans.default',
  ],
  fields: {
    plan: {
      label: 'Plan',
      unit: '',
      initial: 'ESSENTIALS',
      options: plans.map(value => ({ value, label: names[value] })),
    },
    users: {
      label: 'Active users',
      unit: 'a month',
      help: 'With a password, a passkey or a social account. A user counts once a month.',
      min: 0,
      step: 1000,
      initial: 50_000,
    },
    federated: {
      label: 'Active users by SAML or OIDC',
      unit: 'a month',
      min: 0,
      step: 100,
      initial: 0,
    },
    tokens: { label: 'Tokens for machines', unit: 'requests a month', min: 0, step: 1000, initial: 0 },
    freeTier: {
      label: 'Free users',
      unit: '',
      initial: 'yes',
      options: [
        { value: 'yes', label: 'Deducted' },
        { value: 'no', label: 'Used up elsewhere' },
      ],
    },
  },
  compute(input, fact) {
    const chosen = plans.find(plan => plan === input.plan) ?? 'ESSENTIALS';
    const lines = linesOf(input, chosen, fact);
    const cost = total(lines);
    const others = plans.filter(plan => plan !== chosen);
    return {
      answer: `${dollars(cost)} a month on ${names[chosen]}`,
      value: cost,
      unit: 'USD a month',
      lines: [
        ...lines,
        ...others.map(plan => ({
          label: `On ${names[plan]}`,
          working: 'The same users',
          value: dollars(total(linesOf(input, plan, fact))),
        })),
      ],
      curves: plans.map(plan => ({
        label: names[plan],
        x: { label: 'Active users', unit: 'a month' },
        y: { label: 'Cost', unit: 'USD a month' },
        points: usersUpTo(Number(input.users)).map(
          users => [users, total(linesOf({ ...input, users }, plan, fact))] as const,
        ),
        ...(plan === chosen ? { here: [Number(input.users), cost] as const } : {}),
      })),
      notes: [
        'A user is active who signs up, signs in, refreshes a token or is touched by an API call in the month.',
        'Not in it: SMS and e-mail messages, and raised request rates.',
      ],
    };
  },
  prefill(resource, _project, fact) {
    if (resource.type !== 'AWS::Cognito::UserPool') return undefined;
    const setting = resource.get<string>('UserPoolTier');
    const plan = setting ? setting.value : fact('cognito.plans.default').value;
    return plans.some(one => one === plan) ? { plan: String(plan) } : {};
  },
  apply: input => [{ path: 'UserPoolTier', value: String(input.plan) }],
};

function linesOf(input: Input<Name>, plan: Plan, fact: FactLookup): readonly Line[] {
  const isFree = input.freeTier === 'yes';
  const lines = [...userLines(Number(input.users), plan, isFree, fact)];
  const federated = Number(input.federated);
  const price = fact('cognito.price.saml-oidc');
  if (federated > 0)
    lines.push(
      costLine(
        'SAML and OIDC users',
        beyondFree(federated, isFree ? numberIn(price, 'free') : 0),
        'users',
        numberIn(price, 'usd'),
        'user',
      ),
    );
  const tokens = Number(input.tokens);
  if (tokens > 0)
    lines.push(
      costLine('Tokens for machines', tokens, 'requests', numberOf(fact('cognito.price.m2m')), 'request'),
    );
  return lines;
}

function userLines(users: number, plan: Plan, isFree: boolean, fact: FactLookup): readonly Line[] {
  const free = isFree ? numberIn(fact('cognito.price.free-mau'), plan) : 0;
  const label = `${names[plan]} users`;
  if (plan !== 'LITE') {
    const price = numberOf(fact(plan === 'PLUS' ? 'cognito.price.plus' : 'cognito.price.essentials'));
    return [costLine(label, beyondFree(users, free), 'users', price, 'user')];
  }
  // The bands begin with the free users; where these are used up, they are billed as the next.
  const { limits, prices } = tiersOf(fact('cognito.price.lite'), 'up_to', 'usd');
  const bands = tiers(users, limits).map((amount, index) => ({ amount, price: prices[index] ?? 0 }));
  const billed = bands
    .map(({ amount, price }, index) => ({
      amount,
      price: price === 0 && !isFree ? (prices[index + 1] ?? 0) : price,
    }))
    .filter(({ amount, price }) => amount > 0 && price > 0);
  return billed.length
    ? billed.map(({ amount, price }) => costLine(label, amount, 'users', price, 'user'))
    : [costLine(label, 0, 'users', prices[1] ?? 0, 'user')];
}

function usersUpTo(users: number): readonly number[] {
  const most = Math.max(20_000, users * 2);
  return Array.from({ length: 21 }, (_, index) => Math.round((most * index) / 20));
}
