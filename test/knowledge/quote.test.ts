import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../../server/src/knowledge/fact';
import { writeOut } from '../../server/src/knowledge/quote';

const facts: Readonly<Record<string, Fact>> = {
  'lambda.timeout.max': { id: 'lambda.timeout.max', value: 900, unit: 's' } as unknown as Fact,
  'sqs.batch': { id: 'sqs.batch', value: [10, 262144], unit: 'messages, bytes' } as unknown as Fact,
};

/** The text written out, then the facts it quotes and what it could not. */
function drawn(text: string): string {
  const { text: written, facts: quoted, unknown } = writeOut(text, id => facts[id]);
  return [written, quoted.join(' '), unknown.map(({ id, part }) => `${id}:${part}`).join(' ')]
    .filter(Boolean)
    .join(' | ');
}

const quotes: readonly [string, string][] = [
  ['at most {lambda.timeout.max}', 'at most 900 s | lambda.timeout.max'],
  ['{lambda.timeout.max:value} seconds', '900 seconds | lambda.timeout.max'],
  [
    '{sqs.batch:0}, {sqs.batch:1.value}, {lambda.timeout.max}',
    '10 messages, 262,144, 900 s | sqs.batch lambda.timeout.max',
  ],
  ['{sqs.batch:9}', '{sqs.batch:9} | sqs.batch | sqs.batch:9'],
  ['{sqs.none}', '{sqs.none} | sqs.none:undefined'],
  ['/{proxy+}, ${sqs.batch}, {}, {a}, { sqs.batch }', '/{proxy+}, ${sqs.batch}, {}, {a}, { sqs.batch }'],
];
for (const [text, expected] of quotes)
  test(`${text} is written out`, () => assert.equal(drawn(text), expected));

test('no text takes long', () => {
  const start = performance.now();
  for (const text of ['{a.'.repeat(1e5), '{a.b:'.repeat(1e5), '{'.repeat(1e6), `{${'a.'.repeat(1e5)}}`])
    drawn(text);
  assert.ok(performance.now() - start < 2000);
});
