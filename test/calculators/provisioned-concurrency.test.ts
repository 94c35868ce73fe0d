import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('a hundred requests a second on the working days of a month', () => {
  assert.equal(
    worked('provisioned-concurrency', { memory: 1024 }),
    `$125.54 a month in busy hours, $21.12 less than on demand
Concurrency in busy hours: 100 a second × 120 ms, and no more than 10 a second in each = 12, provisioned 12
Used in busy hours: 12 ÷ 12, at most 100% = 100%
Break-even: $0.0000041667 ÷ ($0.0000166667 − $0.0000097222) = 60% of the time busy
On demand: 12 × 176 h and 0.6 × 554 h, × 1 GB × $0.0000166667 = $146.66
Provisioned in busy hours: 12 × 176 h × 1 GB × $0.0000041667, running at $0.0000097222 = $125.54
Provisioned all month: 12 × 730 h × 1 GB × $0.0000041667, running at $0.0000097222 = $216.95
Busy enough: provisioned environments cost less than on demand, beside starting at once.
All month instead of in busy hours adds $91.41. Application Auto Scaling sets the schedule.
Requests cost the same either way, and are left out. The free tier does not cover provisioned concurrency.`,
  );
});

test('a thousand environments in the two hours of a launch, as on the pricing page, without the requests', () => {
  assert.match(
    worked('provisioned-concurrency', {
      memory: 1024,
      duration: 1000,
      busyRate: 1_200_000 / 7200,
      quietRate: 0,
      busyHours: 2,
      days: 1,
      environments: 1000,
    }),
    /^\$41\.67 a month in busy hours, \$21\.67 more than on demand\n.*\nUsed in busy hours: .* = 16\.7%\n(?:.*\n)+They pay by their price alone with at most 277 environments/,
  );
});

test('short requests need an environment for every ten a second', () => {
  assert.match(
    worked('provisioned-concurrency', { duration: 10, busyRate: 100 }),
    /no more than 10 a second in each = 10, provisioned 10\nUsed in busy hours: 1 ÷ 10, at most 100% = 10%/,
  );
});

const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties:
      MemorySize: 512
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 5
`;

test('environments come from the function and go back to it', async () => {
  assert.deepEqual(await prefilled('provisioned-concurrency', template, 'Api'), {
    memory: 512,
    architecture: 'x86_64',
    environments: 5,
  });
  assert.match(
    await applied('provisioned-concurrency', template, 'Api', { environments: 12 }),
    /ProvisionedConcurrentExecutions: 12/,
  );
});
