import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, plain } from '../../client/src/look-up/excerpt';

test('Markdown becomes a line of words', () => {
  assert.equal(
    plain(
      '## Head\n\nThe **longest** is [900 s](almanac:lambda/timeout), see `Timeout`.\n\n| a | b |\n| --- | --- |\n- one\n2. two\n```yaml flags\nTimeout: 1\n```',
    ),
    'Head The longest is 900 s, see Timeout. a b one two Timeout: 1',
  );
});

test('the words that matched are in sight', () => {
  const text = `${'Other things are said before. '.repeat(20)}The needle is here. ${'And more after. '.repeat(20)}`;
  const shown = excerpt(text, ['needle']);
  assert.match(shown, /^….*needle.*…$/);
  assert.ok(shown.length <= 145, String(shown.length));
});

test('a short text is shown whole', () => assert.equal(excerpt('All of it.', ['nothing']), 'All of it.'));
