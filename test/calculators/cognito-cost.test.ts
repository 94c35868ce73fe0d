import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('50,000 users on each plan, the examples of the pricing page', () => {
  assert.equal(
    worked('cognito-cost', { users: 50_000 }),
    `$600.00 a month on Essentials
Essentials users: 40,000 users × $0.015 per user = $600.00
On Lite: The same users = $220.00
On Plus: The same users = $1,000.00
A user is active who signs up, signs in, refreshes a token or is touched by an API call in the month.
Not in it: SMS and e-mail messages, and raised request rates.`,
  );
});

test('Lite goes through its bands', () => {
  assert.match(worked('cognito-cost', { users: 100_000, plan: 'LITE' }), /^\$495\.00 a month on Lite\n/);
  assert.match(
    worked('cognito-cost', { users: 950_000, plan: 'LITE' }),
    /^\$4,405\.00 a month on Lite\nLite users: 90,000 users × \$0\.0055 per user = \$495\.00\nLite users: 850,000 users × \$0\.0046 per user = \$3,910\.00\n/,
  );
});

test('a thousand federated users, and a hundred thousand tokens', () => {
  assert.match(
    worked('cognito-cost', { users: 0, federated: 1000, tokens: 100_000 }),
    /^\$239\.25 a month .*\n.*\nSAML and OIDC users: 950 users .* = \$14\.25\nTokens for machines: 100,000 requests .* = \$225\.00\n/,
  );
});

test('without free users the first band is billed as the second', () => {
  assert.match(
    worked('cognito-cost', { users: 10_000, plan: 'LITE', freeTier: 'no' }),
    /^\$55\.00 a month on Lite\n/,
  );
});

const template = `
Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolTier: PLUS
  Others:
    Type: AWS::Cognito::UserPool
`;

test('the plan comes from the user pool, or is its default, and goes back to it', async () => {
  assert.deepEqual(await prefilled('cognito-cost', template, 'Users'), { plan: 'PLUS' });
  assert.deepEqual(await prefilled('cognito-cost', template, 'Others'), { plan: 'ESSENTIALS' });
  assert.match(await applied('cognito-cost', template, 'Users', { plan: 'LITE' }), /UserPoolTier: LITE/);
});
