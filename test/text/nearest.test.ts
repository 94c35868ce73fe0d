import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../server/src/text/nearest';

const names = [
  'MemorySize',
  'Timeout',
  'Tags',
  'Tracing',
  'TracingConfig',
  'Handler',
  'SubnetIds',
  'SecurityGroupIds',
];

test('letters left out, put in, changed, swapped; case', () => {
  const drawn = [
    'MemorySiz',
    'Timeoout',
    'Hendler',
    'Tmieout',
    'memorysize',
    'SecurityGroups',
    'Subnets',
  ].map(name => `${name} → ${nearest(name, names).join(', ')}`);
  assert.deepEqual(drawn, [
    'MemorySiz → MemorySize',
    'Timeoout → Timeout',
    'Hendler → Handler',
    'Tmieout → Timeout',
    'memorysize → MemorySize',
    'SecurityGroups → SecurityGroupIds',
    'Subnets → SubnetIds',
  ]);
});

test('the nearest comes first', () => {
  assert.deepEqual(nearest('Tracin', ['Tracking', 'Tracing', 'Training']), ['Tracing', 'Tracking']);
});

test('nothing where nothing is near, or where the name is right', () => {
  assert.deepEqual(nearest('Colour', names), []);
  assert.deepEqual(nearest('Timeout', names), []);
  assert.deepEqual(nearest('', names), []);
});

test('a name of any length takes no time', () => {
  const long = 'x'.repeat(1_000_000);
  assert.deepEqual(nearest(long, names), []);
  assert.deepEqual(nearest(`${long}y`, [long]), [long]);
});
