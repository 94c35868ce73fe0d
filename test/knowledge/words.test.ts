import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem, termsOf, wordsOf } from '../../server/src/knowledge/words';

const families = `
throttle throttles throttled throttling
retry retries retried retrying
cache caches cached caching
concurrent concurrency
invoke invokes invoked invocation invocations invoking
deploy deploys deployed deployment deployments
encrypt encrypted encryption
replicate replicated replication
configure configured configuration
execute executed execution executions
delete deleted deletion
limit limits limited
price prices priced pricing
query queries querying
batch batches batched batching
index indexes indices
alias aliases
API APIs
DLQ DLQs
max maximum
retain retains retained retention
write writes writing written
expire expires expired expiration
`;
for (const family of families.trim().split('\n'))
  test(`one stem for ${family}`, () => {
    const stems = new Set(family.split(' ').map(word => stem(word.toLowerCase())));
    assert.equal(stems.size, 1, [...stems].join(' '));
  });

test('words of different meaning stay apart', () => {
  const apart = ['process', 'status', 'string', 'kinesis', 'class', 'access', 'sns', 'sqs', 'feed', 'need'];
  assert.deepEqual(apart.map(stem), apart);
});

const terms: readonly [string, string][] = [
  ['MemorySize', 'memorysiz memori siz'],
  ['memory_size', 'memorysiz memori siz'],
  ['in /tmp: 512MB', '/tmp tmp 512mb 512 mb'],
  ['1,000,000 requests', '1000000 request'],
  ['python3.12 and Node.js', 'python3.12 python 3.12 nodej nod js'],
  ['Lambda@Edge', 'lambdaedg lambda edg'],
  ['on-demand', 'ondemand demand'],
  ["the table's RCUs", 'tabl rcu'],
  ['C# on EC2 and S3', 'c# ec2 s3'],
  ['AWS::Lambda::Function', 'lambda funct'],
  [
    'ProvisionedThroughputExceededException',
    'provisionedthroughputexceededexcept provis throughput exceed except',
  ],
];
for (const [text, expected] of terms)
  test(`${text} is found by ${expected}`, () => assert.equal(termsOf(text).join(' '), expected));

test('a word knows where it stands', () => {
  const text = 'limit of 10,240 MB';
  assert.deepEqual(
    wordsOf(text).map(({ start, end }) => text.slice(start, end)),
    ['limit', '10,240', 'MB'],
  );
});

test('no text takes long', () => {
  const start = performance.now();
  for (const text of [
    'a'.repeat(1e6),
    '1,000'.repeat(2e5),
    "a-'".repeat(3e5),
    '/'.repeat(1e6),
    'é.'.repeat(5e5),
  ])
    termsOf(text);
  assert.ok(performance.now() - start < 3000);
});
