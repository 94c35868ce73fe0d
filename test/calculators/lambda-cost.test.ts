import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

test('three million requests of 120 ms at 1,536 MB on x86, the example of the pricing page', () => {
  assert.equal(
    worked('lambda-cost', { requests: 3_000_000, duration: 120, memory: 1536, architecture: 'x86_64' }),
    `$2.73 a month
Compute: 3,000,000 × 120 ms × 1,536 MB ÷ 1,024 = 540,000 GB-seconds
Requests: 2 million × $0.2 per million = $0.40
Duration: 140,000 GB-seconds × $0.0000166667 per GB-second = $2.33`,
  );
});

test('arm64 costs a fifth less, and the free tier can be used up elsewhere', () => {
  assert.equal(
    worked('lambda-cost', {
      requests: 1_000_000,
      duration: 1000,
      memory: 1024,
      architecture: 'arm64',
      freeTier: 'no',
    }),
    `$13.53 a month
Compute: 1,000,000 × 1,000 ms × 1,024 MB ÷ 1,024 = 1,000,000 GB-seconds
Requests: 1 million × $0.2 per million = $0.20
Duration: 1,000,000 GB-seconds × $0.0000133334 per GB-second = $13.33`,
  );
});

test('a very large function reaches the second tier, and pays for more than 512 MB of /tmp', () => {
  assert.equal(
    worked('lambda-cost', {
      requests: 10_000_000,
      duration: 70_000,
      memory: 10_240,
      storage: 1536,
      freeTier: 'no',
    }),
    `$115,023.83 a month
Compute: 10,000,000 × 70,000 ms × 10,240 MB ÷ 1,024 = 7,000,000,000 GB-seconds
Requests: 10 million × $0.2 per million = $2.00
Duration: 6,000,000,000 GB-seconds × $0.0000166667 per GB-second = $100,000.20
Duration, tier 2: 1,000,000,000 GB-seconds × $0.000015 per GB-second = $15,000.00
Temporary storage: 700,000,000 GB-seconds × $0.0000000309 per GB-second = $21.63`,
  );
});

test('cold starts are billed', () => {
  assert.equal(
    worked('lambda-cost', {
      requests: 1_000_000,
      duration: 100,
      memory: 1024,
      coldStarts: 1,
      initialization: 500,
      freeTier: 'no',
    }),
    `$1.95 a month
Compute: 1,000,000 × 100 ms and 5 ms of starting × 1,024 MB ÷ 1,024 = 105,000 GB-seconds
Requests: 1 million × $0.2 per million = $0.20
Duration: 105,000 GB-seconds × $0.0000166667 per GB-second = $1.75`,
  );
});

test('what cannot be taken is said, and the nearest that can is used', () => {
  assert.match(worked('lambda-cost', { memory: 64 }), /! Memory is at least 128 MB$/);
  assert.match(worked('lambda-cost', { memory: 'much' }), /! Memory is a number of MB$/);
  assert.match(worked('lambda-cost', { cpu: 1 }), /! There is no field cpu/);
});
