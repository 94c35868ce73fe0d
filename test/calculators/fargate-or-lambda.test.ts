import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('five tasks of ten minutes a day for a month: the first example of the Fargate pricing page', () => {
  assert.equal(
    worked('fargate-or-lambda', { requests: 0, tasks: 5, hours: 5, vcpu: 1, taskMemory: 2048 }),
    `Lambda $0.00, Fargate $1.23 a month
Lambda requests: 0 million × $0.2 per million = $0.00
Lambda duration: 0 GB-seconds × $0.0000166667 per GB-second = $0.00
Fargate tasks: 5 × 5 h = 25 task-hours
Fargate vCPU: 25 vCPU-hours × $0.04048 per vCPU-hour = $1.01
Fargate memory: 50 GB-hours × $0.004445 per GB-hour = $0.22
Break-even: Requests that cost $1.23 as a function = 7,171,250 a month, 2.72879 a second
A function is $1.23 a month cheaper at this load.
Not in it: a load balancer or API in front, logs, data transfer, and the time to run containers.`,
  );
});

test('ten tasks of an hour a day with a quarter of a vCPU: the second example', () => {
  assert.match(
    worked('fargate-or-lambda', { tasks: 10, hours: 30, vcpu: 0.25, taskMemory: 1024 }),
    /Fargate \$4\.37 a month\n(?:.*\n)+Fargate vCPU: 75 .* = \$3\.04\nFargate memory: 300 .* = \$1\.33\n/,
  );
});

test('storage beyond what is included is paid, and ARM costs less', () => {
  assert.match(
    worked('fargate-or-lambda', { tasks: 1, taskStorage: 120, architecture: 'arm64' }),
    /Fargate vCPU: 365 vCPU-hours × \$0\.03238 .*\n.*\nFargate storage: 73,000 GB-hours × \$0\.000111 per GB-hour = \$8\.10\n/,
  );
});

test('the break-even costs the same both ways', () => {
  const requests = 95_348_294;
  assert.match(worked('fargate-or-lambda', {}), /= 95,348,294 a month, 36\.2817 a second$/m);
  assert.match(worked('fargate-or-lambda', { requests }), /^Lambda \$36\.04, Fargate \$36\.04 a month\n/);
});

test('what Fargate does not offer is said', () => {
  assert.match(
    worked('fargate-or-lambda', { vcpu: 1, taskMemory: 1024 }),
    /^! With 1 vCPU, memory of a task is 2,048 to 8,192 in steps of 1,024 MB$/m,
  );
  assert.match(
    worked('fargate-or-lambda', { vcpu: 0.25, taskMemory: 4096 }),
    /^! With 0\.25 vCPU, memory of a task is 512, 1,024 or 2,048 MB$/m,
  );
  assert.match(
    worked('fargate-or-lambda', { vcpu: 3 }),
    /^! vCPU of a task is one of 0\.25, 0\.5, 1, 2, 4, 8, 16, 32$/m,
  );
});

test('what runs longer than a function may needs a task', () => {
  assert.match(
    worked('fargate-or-lambda', { duration: 1_000_000 }),
    /\nA function runs at most 900 s: this load needs a task\./,
  );
});

const template = `
Resources:
  Api:
    Type: AWS::Lambda::Function
    Properties: { MemorySize: 512 }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: '1024'
      Memory: 2 GB
      RuntimePlatform: { CpuArchitecture: ARM64 }
`;

test('functions and task definitions tell their size, and take it back', async () => {
  assert.deepEqual(await prefilled('fargate-or-lambda', template, 'Api'), {
    memory: 512,
    architecture: 'x86_64',
  });
  assert.deepEqual(await prefilled('fargate-or-lambda', template, 'Task'), {
    vcpu: 1,
    taskMemory: 2048,
    architecture: 'arm64',
  });
  const text = await applied('fargate-or-lambda', template, 'Task', { vcpu: 2, taskMemory: 4096 });
  assert.match(text, /Cpu: '2048'\n\s+Memory: '4096'\n/);
});
