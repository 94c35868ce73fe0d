import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, written } from '../../client/src/sidebar/view/number';

for (const [typed, meant] of Object.entries({
  '512': 512,
  '1,000,000': 1_000_000,
  '1 000 000': 1_000_000,
  "1'000": 1000,
  '1.5k': 1500,
  '2M': 2_000_000,
  '1bn': 1_000_000_000,
  '1e6': 1_000_000,
  '0,5': 0.5,
  '1,500': 1500,
  '1,500.25': 1500.25,
  '-3': -3,
  '.5': 0.5,
  '7.': 7,
})) {
  test(`${typed} means ${meant}`, () => assert.equal(read(typed), meant));
}

for (const typed of ['', 'abc', '1,2,3', '1..2', '12 MB', 'k', '--1', '9'.repeat(400)]) {
  test(`“${typed.slice(0, 12)}” is no number`, () => {
    const value = read(typed);
    assert.ok(value === undefined || typed.length > 40, String(value));
  });
}

test('what is written is read again', () => {
  for (const value of [0, 0.5, 512, 1234.5678, 1_000_000, 0.0000166667])
    assert.equal(read(written(value)), value);
});
