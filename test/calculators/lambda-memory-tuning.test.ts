import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('a function that computes four fifths of its second', () => {
  assert.equal(
    worked('lambda-memory-tuning', { memory: 512, duration: 1000, cpuShare: 80 }),
    `Cheapest 128 MB, fastest 1,769 MB
Now: 512 MB × 1,000 ms = $8.53 a month
Cheapest: 128 MB × 3,400 ms = $7.28 a month
Fastest: 1,769 MB × 432 ms = $12.64 a month
Balanced: 1,769 MB × 432 ms = $12.64 a month
128 MB saves 15% of what it costs now.
Balanced: where cost × duration is smallest.
A model, not a measurement: check the size it finds with real requests. Requests are in the cost, the free tier is not.`,
  );
});

test('what only waits is cheapest and as fast with the least memory', () => {
  assert.match(
    worked('lambda-memory-tuning', { memory: 1024, duration: 500, cpuShare: 0 }),
    /^Cheapest 128 MB, fastest 128 MB\n/,
  );
});

test('what only computes costs the same at each size, so the fastest of them is named', () => {
  assert.match(
    worked('lambda-memory-tuning', { memory: 1024, duration: 1000, cpuShare: 100 }),
    /^Cheapest 1,769 MB, fastest 1,769 MB\n/,
  );
});

test('several threads use more than one vCPU', () => {
  assert.match(
    worked('lambda-memory-tuning', { memory: 1769, duration: 1000, cpuShare: 100, threads: 4 }),
    /fastest 7,076 MB\n(?:.*\n){2}Fastest: 7,076 MB × 250 ms/,
  );
});

test('sizes below what the function uses are left out', () => {
  assert.match(
    worked('lambda-memory-tuning', { memory: 1024, duration: 500, cpuShare: 0, used: 300 }),
    /^Cheapest 300 MB/,
  );
});

test('a function tells memory and architecture, and takes the memory that was found', async () => {
  const template = `
Resources:
  Resize:
    Type: AWS::Lambda::Function
    Properties:
      MemorySize: 512
      Architectures: [arm64]
`;
  assert.deepEqual(await prefilled('lambda-memory-tuning', template, 'Resize'), {
    memory: 512,
    architecture: 'arm64',
  });
  assert.match(
    await applied('lambda-memory-tuning', template, 'Resize', { memory: 1769 }),
    /MemorySize: 1769/,
  );
});
