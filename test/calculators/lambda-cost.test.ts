import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('three million requests of 120 ms at 1,536 MB on x86, the example of the pricing page', () => {
  assert.equal(
    worked('lambda-cost', { requests: 3_000_000, duration: 120, memory: 1536, architecture: 'x86_64' }),
    `$2.73 a month
Compute: 3,000,000 × 120 ms × 1,536 MB ÷ 1,024 = 540,000 GB-seconds
Requests: 2 million × $0.2 per million = $0.40
Duration: 140,000 GB-seconds × $0.0000166667 per GB-second = $2.33
With arm64, at the same duration, $2.27 a month.
Not in it: logs, data transfer, and the service that calls the function.`,
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
Duration: 1,000,000 GB-seconds × $0.0000133334 per GB-second = $13.33
Not in it: logs, data transfer, and the service that calls the function.`,
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
Temporary storage: 700,000,000 GB-seconds × $0.0000000309 per GB-second = $21.63
With arm64, at the same duration, $93,357.43 a month.
Not in it: logs, data transfer, and the service that calls the function.`,
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
Duration: 105,000 GB-seconds × $0.0000166667 per GB-second = $1.75
With arm64, at the same duration, $1.60 a month.
Not in it: logs, data transfer, and the service that calls the function.`,
  );
});

test('what cannot be taken is said, and the nearest that can is used', () => {
  assert.match(worked('lambda-cost', { memory: 64 }), /! Memory is at least 128 MB$/);
  assert.match(worked('lambda-cost', { memory: 'much' }), /! Memory is a number of MB$/);
  assert.match(worked('lambda-cost', { cpu: 1 }), /! There is no field cpu/);
});

test('10,000 vehicles that report every hour of 31 days, 2 s at 1 GB: the telemetry example of the pricing page', () => {
  assert.match(
    worked('lambda-cost', { requests: 7_440_000, duration: 2000, memory: 1024 }),
    /^\$242\.62 a month\n.*14,880,000 GB-seconds\nRequests: 6\.44 million .* = \$1\.29\nDuration: 14,480,000 GB-seconds .* = \$241\.33\n/,
  );
});

test('a thousand environments provisioned for the two hours of a launch: the example of the pricing page', () => {
  assert.equal(
    worked('lambda-cost', {
      requests: 1_200_000,
      duration: 1000,
      memory: 1024,
      provisioned: 1000,
      provisionedHours: 2,
    }),
    `$41.91 a month
Compute: 1,200,000 × 1,000 ms × 1,024 MB ÷ 1,024 = 1,200,000 GB-seconds
Requests: 1.2 million × $0.2 per million = $0.24
Provisioned: 1,000 × 1 GB × 2 hours × 3,600 = 7,200,000 GB-seconds
Provisioned concurrency: 7,200,000 GB-seconds × $0.0000041667 per GB-second = $30.00
Duration, provisioned: 1,200,000 GB-seconds × $0.0000097222 per GB-second = $11.67
With arm64, at the same duration, $33.57 a month.
Not in it: logs, data transfer, and the service that calls the function.`,
  );
});

test('provisioned time is rounded up to five minutes', () => {
  assert.match(
    worked('lambda-cost', { provisioned: 1, provisionedHours: 0.51, memory: 1024, architecture: 'arm64' }),
    /^Provisioned: 1 × 1 GB × 0\.583333 hours × 3,600 = 2,100 GB-seconds$/m,
  );
});

test('what spills over runs on demand, with the free tier', () => {
  assert.match(
    worked('lambda-cost', {
      requests: 10_000_000,
      duration: 100,
      memory: 1024,
      provisioned: 10,
      provisionedShare: 80,
    }),
    /^Requests: 9 million .*\nDuration: 0 GB-seconds .*\nProvisioned: 10 × 1 GB × 730 hours .* = 26,280,000 GB-seconds\n.* = \$109\.50\nDuration, provisioned: 800,000 GB-seconds .* = \$7\.78$/m,
  );
});

test('SnapStart of Python pays for each snapshot and each restore, Java for neither', () => {
  const input = { requests: 1_000_000, coldStarts: 1, memory: 2048, versions: 2, freeTier: 'no' } as const;
  assert.match(
    worked('lambda-cost', { ...input, snapStart: 'other' }),
    /^SnapStart, snapshots kept: 10,512,000 GB-seconds × \$0\.0000015046 per GB-second = \$15\.82\nSnapStart, restores: 20,000 GB × \$0\.0001397998 per GB = \$2\.80$/m,
  );
  assert.match(
    worked('lambda-cost', { ...input, snapStart: 'java' }),
    /^SnapStart, snapshots kept: .* = \$0\.00\nSnapStart, restores: .* = \$0\.00$/m,
  );
});

test('SnapStart and provisioned concurrency exclude each other', () => {
  assert.match(
    worked('lambda-cost', { snapStart: 'other', provisioned: 1 }),
    /\nSnapStart and provisioned concurrency exclude each other/,
  );
});

test('a streamed response is billed beyond its first 6 MB and the free 100 GB', () => {
  assert.match(
    worked('lambda-cost', { requests: 102_400, response: 16 }),
    /^Streamed: 102,400 × 10 MB beyond the first 6 MB of each = 1,000 GB\nStreaming: 900 GB × \$0\.008 per GB = \$7\.20$/m,
  );
});

const template = `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Architectures: [arm64], Runtime: java21 }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      MemorySize: 1024
      EphemeralStorage: { Size: 2048 }
      SnapStart: { ApplyOn: PublishedVersions }
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
  Table:
    Type: AWS::Serverless::SimpleTable
`;

test('a function tells its memory, architecture, storage, SnapStart and provisioned concurrency', async () => {
  assert.deepEqual(await prefilled('lambda-cost', template, 'Orders'), {
    memory: 1024,
    architecture: 'arm64',
    storage: 2048,
    provisioned: 5,
    snapStart: 'java',
  });
  assert.equal(await prefilled('lambda-cost', template, 'Table'), undefined);
});

test('memory, architecture and storage are written back', async () => {
  const text = await applied('lambda-cost', template, 'Orders', {
    memory: 512,
    architecture: 'x86_64',
    storage: 512,
  });
  assert.match(text, /Architectures: \[x86_64\]/);
  assert.match(text, /MemorySize: 512/);
  assert.match(text, /Size: 512/);
});
