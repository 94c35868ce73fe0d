import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('a thousand environments at a small PostgreSQL', () => {
  assert.equal(
    worked('rds-proxy-connections', { concurrency: 1000, memory: 4, others: 10, busy: 20 }),
    `1,000 are too many for 440; through a proxy 200 are enough
The database allows: 4 GiB, default of the engine = 450
Left for functions: 450 − 10 of others = 440
Without a proxy: 1,000 × 1 = 1,000 connections, too many
Through a proxy: 1,000 × 20% in a transaction = 200 connections
The proxy may open: 450 × 100%, at most what is left = 440
The proxy costs: 1,460 vCPU-hours × $0.015 per vCPU-hour = $21.90
Without a proxy, reserved concurrency of 440 would keep within what is left.
The proxy costs $21.90 a month, also while no function runs.
Pinned sessions are not shared. The default maximum is a little lower than computed: the system takes some of the memory.`,
  );
});

test('the default maximum by engine and memory', () => {
  const most = (engine: string, memory: number) =>
    /allows: .* = ([\d,]+)/.exec(worked('rds-proxy-connections', { engine, memory }))?.[1];
  assert.deepEqual(
    [
      most('mysql', 16),
      most('postgresql', 16),
      most('postgresql', 64),
      most('aurora-mysql', 16),
      most('aurora-mysql', 32),
    ],
    ['1,365', '1,802', '5,000', '1,069', '2,069'],
  );
});

test('few connections need no proxy, and a proxy that is too small makes some wait', () => {
  assert.match(
    worked('rds-proxy-connections', { concurrency: 50 }),
    /^50 of 440 connections, even without a proxy\n/,
  );
  assert.match(
    worked('rds-proxy-connections', { concurrency: 1000, busy: 80 }),
    /^1,000 are too many for 440; a proxy would make some wait\n/,
  );
});

test('Aurora serverless is billed for at least eight ACUs', () => {
  assert.match(
    worked('rds-proxy-connections', { capacity: 'acu', units: 2 }),
    /^The proxy costs: 5,840 ACU-hours × \$0\.015 per ACU-hour = \$87\.60$/m,
  );
});

const template = `
Resources:
  Proxy:
    Type: AWS::RDS::DBProxy
    Properties: { EngineFamily: MYSQL }
  Targets:
    Type: AWS::RDS::DBProxyTargetGroup
    Properties:
      DBProxyName: !Ref Proxy
      ConnectionPoolConfigurationInfo:
        MaxConnectionsPercent: 80
`;

test('engine and percent come from the proxy and its target group, and the percent goes back', async () => {
  assert.deepEqual(await prefilled('rds-proxy-connections', template, 'Proxy'), {
    engine: 'mysql',
    percent: 80,
  });
  assert.deepEqual(await prefilled('rds-proxy-connections', template, 'Targets'), { percent: 80 });
  assert.match(
    await applied('rds-proxy-connections', template, 'Targets', { percent: 50 }),
    /MaxConnectionsPercent: 50/,
  );
});
