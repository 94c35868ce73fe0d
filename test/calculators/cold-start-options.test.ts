import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('a Python function of 1 GB with one cold start in a hundred', () => {
  assert.equal(
    worked('cold-start-options', { memory: 1024 }),
    `Nothing $2.33, SnapStart $7.35, Provisioned $23.07
Nothing: 140,000 GB-seconds × $0.0000166667 = $2.33
Nothing: who waits: 10,000 requests × 2,000 ms = 20,000 s a month
SnapStart: 120,000 GB-seconds × $0.0000166667 + 2,628,000 kept × $0.0000015046 + 10,000 GB restored × $0.0001397998 = $7.35
SnapStart: who waits: 10,000 requests × 300 ms = 3,000 s a month
Provisioned: 120,000 GB-seconds × $0.0000097222 + 5,256,000 configured × $0.0000041667 = $23.07
Provisioned: who waits: 0 requests × 0 ms = 0 s a month
The cheapest way to shorten cold starts is SnapStart: $5.02 a month more than doing nothing.
SnapStart and provisioned concurrency exclude each other. SnapStart also excludes EFS and a larger /tmp.
Requests cost the same each way, and are left out; so is the free tier.`,
  );
});

test('SnapStart of Java is free, and saves the initialization', () => {
  assert.match(
    worked('cold-start-options', { memory: 1024, runtime: 'java' }),
    /^Nothing \$2\.33, SnapStart \$2\.00, .*\n(?:.*\n)+The cheapest way to shorten cold starts is SnapStart: \$0\.33 a month less than doing nothing\./,
  );
});

test('without SnapStart two ways are left', () => {
  assert.match(worked('cold-start-options', { runtime: 'none' }), /^Nothing \$\S+, Provisioned \$\S+\n/);
});

test('the runtime of the function tells whether it has SnapStart', async () => {
  const template = (runtime: string) => `
Resources:
  Api:
    Type: AWS::Lambda::Function
    Properties: { MemorySize: 512, Runtime: ${runtime} }
`;
  const runtimeOf = async (runtime: string) =>
    (await prefilled('cold-start-options', template(runtime), 'Api'))?.runtime;
  assert.equal(await runtimeOf('java21'), 'java');
  assert.equal(await runtimeOf('python3.13'), 'other');
  assert.equal(await runtimeOf('nodejs24.x'), 'none');
});
