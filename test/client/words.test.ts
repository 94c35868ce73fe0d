import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asLine, asMarkdown, asValue, matches } from '../../client/src/facts/words';
import type { ShownFact } from '../../server/src/lsp/protocol';

const fact = {
  id: 'lambda.timeout.max',
  label: 'Longest function timeout',
  kind: 'max',
  value: 900,
  unit: 's',
  shown: '900 s',
  note: '15 minutes.',
  source: 'https://docs.aws.amazon.com/x',
  checked: '2026-11-22',
  document: 'lambda/timeout',
  topic: 'Timeout',
} as unknown as ShownFact;

test('a fact as it is copied and inserted', () => {
  assert.equal(asLine(fact), 'Longest function timeout: 900 s');
  assert.equal(asValue(fact), '900');
  assert.equal(asValue({ ...fact, value: [1, 2], shown: '1 and 2' }), '1 and 2');
  assert.equal(
    asMarkdown(fact),
    '**Longest function timeout**: 900 s ([source](https://docs.aws.amazon.com/x), checked 2026-11-22)',
  );
});

test('a fact is found by all of the words, wherever they stand', () => {
  for (const query of ['timeout', 'TIMEOUT longest', 'lambda 900', '15 minutes', 'lambda.timeout'])
    assert.ok(matches(fact, 'Lambda', query), query);
  assert.ok(!matches(fact, 'Lambda', 'timeout memory'));
});
