import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  growsByFactor,
  linearScale,
  powerScale,
  short,
  sliderScale,
  tightScale,
} from '../../client/src/sidebar/view/scale';

test('an axis that begins at zero ends at a round number', () => {
  const { ticks, at } = linearScale(0, 5.2, 100, 3);
  assert.deepEqual(ticks, [0, 2, 4, 6]);
  assert.deepEqual([at(0), at(3), at(6)], [0, 50, 100]);
});

test('an axis with nothing on it still has two ends', () => {
  const { ticks, at } = linearScale(0, 0, 100, 3);
  assert.deepEqual(ticks, [0, 1]);
  assert.equal(at(0), 0);
});

test('a tight axis has ticks only where there are data', () => {
  assert.deepEqual(tightScale(128, 10_240, 100, 5).ticks, [5000, 10_000]);
  assert.deepEqual(tightScale(128, 10_240, 100, 6).ticks, [2000, 4000, 6000, 8000, 10_000]);
});

test('a power axis has powers of ten', () => {
  const { ticks, at } = powerScale(1000, 1_000_000, 300, 4);
  assert.deepEqual(ticks, [1000, 10_000, 100_000, 1_000_000]);
  assert.equal(Math.round(at(10_000)), 100);
});

test('steps are told from factors', () => {
  assert.equal(growsByFactor([1, 10, 100, 1000, 10_000]), true);
  assert.equal(growsByFactor([128, 256, 384, 512]), false);
  assert.equal(growsByFactor([0, 1, 2, 3]), false);
});

test('a slider gives back the value it was set to, near enough', () => {
  for (const [min, max, step] of [
    [128, 10_240, 64],
    [1, 900_000, 1],
    [0, 1e10, 1000],
    [0, 1, 0.01],
  ] as const) {
    const scale = sliderScale(min, max, step);
    assert.equal(scale.value(0), min);
    assert.equal(scale.value(1000), max);
    for (const part of [0.1, 0.5, 0.9]) {
      const value = scale.value(Math.round(1000 * part));
      assert.ok(Math.abs(scale.position(value) - 1000 * part) < 60, `${min} to ${max} at ${part}: ${value}`);
    }
  }
});

test('a tick is short', () => {
  assert.deepEqual([0, 0.05, 1.5, 5000, 10_000, 2_500_000, 3e9].map(short), [
    '0',
    '0.05',
    '1.5',
    '5,000',
    '10k',
    '2.5M',
    '3G',
  ]);
});
