import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  counted,
  dollars,
  inWords,
  number,
  type Quantity,
  quantity,
  quoted,
} from '../../server/src/text/quantity';

const written: readonly [string, Parameters<typeof quantity>[0]][] = [
  ['900 s', { value: 900, unit: 's' }],
  ['100', { value: 100, unit: '' }],
  ['yes', { value: true, unit: '' }],
  ['29,000 ms (29 s)', { value: 29000, unit: 'milliseconds' }],
  ['free: 50; usd: $0.015 per MAU', { value: { free: 50, usd: 0.015 }, unit: 'USD/MAU' }],
  ['ESSENTIALS', { value: 'ESSENTIALS', unit: '' }],
  ['$0.20 per million requests', { value: 0.2, unit: 'USD per million requests' }],
  ['$0.09 per GB', { value: 0.09, unit: 'USD/GB' }],
  ['$200 credits', { value: 200, unit: 'USD credits' }],
  ['$0.12', { value: 0.12, unit: 'USD' }],
  ['1,209,600 s (14 days)', { value: 1209600, unit: 'seconds' }],
  ['262,144 bytes (256 KiB)', { value: 262144, unit: 'bytes' }],
  ['1 day', { value: 1, unit: 'days' }],
  ['1 request per second', { value: 1, unit: 'requests/second' }],
  ['1 policy', { value: 1, unit: 'policies' }],
  ['1 status', { value: 1, unit: 'status' }],
  ['99.99%', { value: 99.99, unit: 'percent' }],
  ['2048-8192 MB', { value: '2048-8192', unit: 'MB' }],
  ['TooManyRequestsException', { value: 'TooManyRequestsException', unit: 'identifier' }],
  ['0 to 43,200 s (12 hours)', { value: [0, 43200], unit: 'seconds', kind: 'range' }],
  ['0 to 2 retries', { value: [0, 2], unit: 'retries [min, max]' }],
  ['3 to 900 s, 30 s by default', { value: [3, 30, 900], unit: 's [min, default, max]' }],
  ['100 records by default, at most 10,000 records', { value: [100, 10000], unit: 'records (default, max)' }],
  ['1, 3 and 5 days', { value: [1, 3, 5], unit: 'days' }],
  [
    'variable: 262,144 bytes (256 KiB); name: 80 characters',
    { value: { variable_bytes: 262144, name_chars: 80 }, unit: '' },
  ],
  [
    '2026-11-10 (deprecation) and 2027-02-01 (block create)',
    { value: ['2026-11-10', '2027-02-01'], unit: '[deprecation, block create] ISO dates' },
  ],
  [
    '$0.04 per vCPU-hour and $0.0044 per GB-hour',
    { value: [0.04, 0.0044], unit: 'USD per vCPU-hour, USD per GB-hour' },
  ],
  ['300 and 3,000 messages', { value: [300, 3000], unit: 'messages' }],
  ['10 messages and 1,048,576 bytes (1 MiB)', { value: [10, 1048576], unit: 'messages, bytes' }],
  ['128 MB (viewer) and 10,240 MB (origin)', { value: [128, 10240], unit: 'MB [viewer, origin]' }],
  ['$0.25 per GB and 5 GB free', { value: [0.25, 5], unit: 'USD per GB, GB free' }],
  ['$0.50 and $0.25 per GB', { value: [0.5, 0.25], unit: 'USD per GB' }],
  ['REST, HTTP and WEBSOCKET', { value: ['REST', 'HTTP', 'WEBSOCKET'], unit: '' }],
  ['key: 64 characters; value: 512 characters', { value: { key: 64, value: 512 }, unit: 'characters' }],
  ['ceil(kb / 512)', { value: { formula: 'ceil(kb / 512)', examples: [] }, unit: 'USD/month' }],
  [
    '$3.50 up to 333,000,000, then $1.51 per million calls',
    {
      value: [{ up_to: 333000000, usd_per_million: 3.5 }, { usd_per_million: 1.51 }],
      unit: 'USD/million calls',
    },
  ],
];

for (const [text, value] of written)
  test(`a quantity reads ${text}`, () => assert.equal(quantity(value), text));

test('a document quotes a fact whole, bare or in part', () => {
  const batch = { value: [10, 1048576], unit: 'messages, bytes' };
  const tiers: Quantity = { value: [{ up_to: 300, usd: 1.5 }, { usd: 0.9 }], unit: 'USD/million calls' };
  const memory = { value: [128, 10240], unit: 'MB [viewer, origin]' };
  assert.equal(quoted(batch), '10 messages and 1,048,576 bytes (1 MiB)');
  assert.equal(quoted(batch, '1'), '1,048,576 bytes (1 MiB)');
  assert.equal(quoted(batch, '1.value'), '1,048,576');
  assert.equal(quoted(memory, '1'), '10,240 MB');
  assert.equal(quoted(memory, 'viewer'), '128 MB');
  assert.equal(quoted({ value: [3, 30, 900], unit: 's [min, default, max]' }, 'default'), '30 s');
  assert.equal(quoted({ value: { REST: 8000 }, unit: 'bytes' }, 'rest'), '8,000 bytes');
  assert.equal(quoted({ value: [1, 35], unit: 'days' }, 'range'), '1 to 35 days');
  assert.equal(quoted({ value: 900, unit: 's' }, 'value'), '900');
  assert.equal(quoted(tiers, '0.usd'), '$1.50 per million calls');
  assert.equal(quoted(tiers, '0.up_to.value'), '300');
});

test('a part that is not there is undefined', () => {
  assert.equal(quoted({ value: [1, 2], unit: 's' }, '2'), undefined);
  assert.equal(quoted({ value: [1, 2], unit: 's' }, 'length'), undefined);
  assert.equal(quoted({ value: { a: 1 }, unit: 's' }, 'toString'), undefined);
  assert.equal(quoted({ value: 1, unit: 's' }, 'a.b'), undefined);
});

test('numbers are written out, never in exponents', () => {
  assert.deepEqual([1769, 0.0000166667, 3.09e-8].map(number), ['1,769', '0.0000166667', '0.0000000309']);
  assert.deepEqual([0, 3.4, 2774, 0.00005, 1.825, -0.625, 0.01].map(dollars), [
    '$0.00',
    '$3.40',
    '$2,774.00',
    '$0.00005',
    '$1.83',
    '-$0.63',
    '$0.01',
  ]);
  assert.deepEqual([counted(1, 'queue'), counted(3, 'queue')], ['1 queue', '3 queues']);
  assert.deepEqual([inWords([]), inWords(['a']), inWords(['a', 'b', 'c'])], ['', 'a', 'a, b and c']);
});
