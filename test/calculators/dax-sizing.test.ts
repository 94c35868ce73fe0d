import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { applied, prefilled } from '../support/prefill';

test('50,000 hits, 1,000 misses and 100 writes of 2 KB want three nodes, as in the sizing guide', () => {
  assert.equal(
    worked('dax-sizing', { reads: 51_000, hitRate: (100 * 50) / 51, writes: 100, itemSize: 2048, nodes: 3 }),
    `$558.45 a month, saves $8,212.50 of reads on demand; 3 nodes needed
Normalized requests: 100,000 of hits + 20,000 of misses + 15,000 of writes on 3 nodes = 135,000 a second
With headroom: 135,000 × 1.5 = 202,500 a second
Nodes: 2,190 node-hours × $0.255 per node-hour = $558.45
Reads saved: 50,000 hits a second × 0.5 units × $0.125 per million = $8,212.50
It pays for itself: $7,654.05 a month to the good.
Sources disagree on the price of a node: look it up, and set it in almanac.config.json.`,
  );
});

test('a small load saves less than the nodes cost', () => {
  assert.match(
    worked('dax-sizing', { reads: 100, hitRate: 90, nodes: 1, nodeType: 'dax.t3.small' }),
    /^\$29\.20 a month, saves \$14\.78 of reads on demand\n[\s\S]*at least 3 nodes[\s\S]*costs \$14\.42 a month more/,
  );
});

const template =
  'Resources:\n  Cache:\n    Type: AWS::DAX::Cluster\n    Properties:\n      NodeType: dax.t3.small\n      ReplicationFactor: 2\n';

test('a template tells nodes and their type, and takes the number back', async () => {
  assert.deepEqual(await prefilled('dax-sizing', template, 'Cache'), { nodes: 2, nodeType: 'dax.t3.small' });
  assert.match(await applied('dax-sizing', template, 'Cache', { nodes: 3 }), /ReplicationFactor: 3\n/);
});
