import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Length } from '../../server/src/text/bytes';

test('characters take one to four bytes', () => {
  for (const text of ['', 'abc', 'é', '€', '日本', '😀', 'a😀é€'])
    assert.equal(utf8Length(text), Buffer.byteLength(text), text);
});

test('half of a pair counts as the character it is replaced by', () => {
  for (const text of ['\ud83d', 'a\ude00b', '\ud83d\ud83d\ude00'])
    assert.equal(utf8Length(text), Buffer.byteLength(text));
});
