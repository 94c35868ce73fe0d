import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('1,769 MB are one vCPU', () => {
  assert.equal(
    worked('lambda-vcpu', { memory: 1769 }),
    `1 vCPU
Processor time: 1,769 MB ÷ 1,769 MB per vCPU = 1 vCPU
In each second: 1 × 1,000 ms = 1,000 ms of processor time
Of the largest function: 1,769 MB ÷ 10,240 MB = 17.28%
Threads that can run at once: 1 vCPU, rounded up = 1
Memory for 1 vCPU: 1 × 1,769 MB = 1,769 MB
Memory for 2 vCPU: 2 × 1,769 MB = 3,538 MB
Memory for 3 vCPU: 3 × 1,769 MB = 5,307 MB
Memory for 4 vCPU: 4 × 1,769 MB = 7,076 MB
Memory for 5 vCPU: 5 × 1,769 MB = 8,845 MB
Exactly one vCPU: the most that code with one thread can use.`,
  );
});

test('the smallest function has a fourteenth of a vCPU, the largest nearly six', () => {
  assert.match(
    worked('lambda-vcpu', { memory: 128 }),
    /^0\.07 vCPU\n.*\nIn each second: 0\.07 × 1,000 ms = 72 ms/,
  );
  assert.match(worked('lambda-vcpu', { memory: 10_240 }), /^5\.79 vCPU\n(?:.*\n){3}Threads .* = 6\n/);
});

test('memory comes from the function and goes back to it', async () => {
  const template = `
Resources:
  Resize:
    Type: AWS::Lambda::Function
    Properties:
      MemorySize: 512
`;
  assert.deepEqual(await prefilled('lambda-vcpu', template, 'Resize'), { memory: 512 });
  assert.match(await applied('lambda-vcpu', template, 'Resize', { memory: 1769 }), /MemorySize: 1769/);
});
