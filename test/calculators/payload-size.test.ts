import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

test('300,000 bytes in base64', () => {
  const text = worked('payload-size', { bytes: 300_000, encoding: 'base64' });
  assert.match(
    text,
    /^400,000 bytes: too large for 4 of 19\nIn base64: 300,000 bytes ÷ 3, rounded up, × 4 = 400,000 bytes\n/,
  );
  assert.match(text, /\nStep Functions state: 400,000 of 262,144 bytes = too large by 137,856 bytes\n/);
  assert.match(text, /\nDynamoDB item: 400,000 of 409,600 bytes = fits: 97\.7%\n/);
  assert.match(
    text,
    /\nBilled by SQS, SNS and EventBridge: 400,000 bytes ÷ 65,536, rounded up = 7 requests\n/,
  );
  assert.match(text, /\nKeep the body in S3/);
});

test('a text is measured in UTF-8', () => {
  assert.match(worked('payload-size', { payload: 'grüß' }), /^6 bytes: fits everywhere\n/);
});

test('a limit is met to the byte', () => {
  assert.match(worked('payload-size', { bytes: 6_291_456 }), /^Lambda, synchronous: .* = fits: 100%$/m);
  assert.match(
    worked('payload-size', { bytes: 6_291_457 }),
    /^Lambda, synchronous: .* = too large by 1 byte$/m,
  );
});

test('white space of JSON is told', () => {
  assert.match(
    worked('payload-size', { payload: '{ "a": [1, 2] }' }),
    /\nWithout white space it is 11 bytes\.$/,
  );
  assert.match(worked('payload-size', { payload: '{ "a": ' }), /\nIt looks like JSON, and is not valid\.$/);
});
