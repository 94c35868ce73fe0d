import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator } from '../../server/src/calculators/api-gateway-cost';
import type { Fact } from '../../server/src/knowledge/fact';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';
import { built } from '../support/root';

const answer = (input: Readonly<Record<string, number | string>>) =>
  worked('api-gateway-cost', input).split('\n')[0];

test('REST APIs, as the pricing page works them out', () => {
  assert.equal(answer({ type: 'REST', requests: 5_000_000 }), '$17.50 a month');
  assert.equal(answer({ type: 'REST', requests: 15_000_000_000 }), '$36,353.10 a month');
  assert.match(
    worked('api-gateway-cost', { type: 'REST', requests: 500_000_000 }),
    /^\$1,633\.10 a month\nREST calls: 333 million × \$3\.5 per million = \$1,165\.50\nREST calls, tier 2: 167 million × \$2\.8 per million = \$467\.60\nBreak-even: .* = HTTP is cheaper for calls up to 1,536 KB\nAn HTTP API would save \$1,153\.10 a month/,
  );
});

test('a streamed response counts once for every 10 MB', () => {
  assert.equal(answer({ type: 'REST', requests: 2_000_000, streamed: 25 }), '$21.00 a month');
});

test('HTTP APIs count steps of 512 KB', () => {
  assert.equal(answer({ type: 'HTTP', requests: 1_000_000_000, size: 10 }), '$930.00 a month');
  assert.equal(answer({ type: 'HTTP', requests: 100_000_000, size: 700 }), '$200.00 a month');
  assert.equal(answer({ type: 'HTTP', requests: 432_000_000, size: 4 }), '$418.80 a month');
});

test('WebSocket APIs count messages and the minutes of connections', () => {
  assert.equal(
    answer({ type: 'WEBSOCKET', requests: 30_000_000, size: 3, minutes: 21_600_000 }),
    '$35.40 a month',
  );
  assert.equal(
    answer({ type: 'WEBSOCKET', requests: 1_500_000_000, size: 32, minutes: 10_000_000 }),
    '$1,402.50 a month',
  );
});

test('a cache costs by the hour, and what is free is taken off', () => {
  assert.equal(answer({ type: 'REST', requests: 0, cache: '1.6' }), '$27.74 a month');
  assert.equal(answer({ type: 'REST', requests: 0, cache: '237' }), '$2,774.00 a month');
  assert.equal(answer({ type: 'HTTP', requests: 1_500_000, freeTier: 'yes' }), '$0.50 a month');
});

test('the caches to choose from are those there are', () => {
  const facts = JSON.parse(built('knowledge/facts.json')) as Fact[];
  const sizes = facts.find(({ id }) => id === 'apigateway.cache.sizes')?.value;
  assert.deepEqual(
    calculator.fields.cache.options?.slice(1).map(({ value }) => Number(value)),
    sizes,
  );
});

test('a template tells the kind of API, and its cache', async () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Rest: { Type: AWS::Serverless::Api, Properties: { StageName: v1, CacheClusterEnabled: true, CacheClusterSize: '1.6' } }
  Http: { Type: AWS::Serverless::HttpApi }
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
`;
  assert.deepEqual(await prefilled('api-gateway-cost', template, 'Rest'), { type: 'REST', cache: '1.6' });
  assert.deepEqual(await prefilled('api-gateway-cost', template, 'Http'), { type: 'HTTP' });
  assert.deepEqual(await prefilled('api-gateway-cost', template, 'Chat'), { type: 'WEBSOCKET' });
});
