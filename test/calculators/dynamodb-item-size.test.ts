import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

const first = (item: unknown) =>
  worked('dynamodb-item-size', { item: typeof item === 'string' ? item : JSON.stringify(item) }).split(
    '\n',
  )[0];

test('two short texts, as in the guide', () => {
  assert.equal(
    worked('dynamodb-item-size', {
      item: '{"shirt-color":{"S":"R"},"shirt-size":{"S":"M"}}',
      count: 100_000_000,
    }),
    `23 bytes: 1 WCU to write, 1 RCU to read strongly, 0.5 eventually
shirt-color: 11 for the name + 1 for the value (S) = 12 bytes
shirt-size: 10 for the name + 1 for the value (S) = 11 bytes
Read, strong: a million on demand: 1 × $0.125 = $0.125 = 1 RCU
Read, eventual: a million on demand: 0.5 × $0.125 = $0.0625 = 0.5 RCU
Read, transaction: a million on demand: 2 × $0.125 = $0.25 = 2 RCU
Write: a million on demand: 1 × $0.625 = $0.625 = 1 WCU
Write, transaction: a million on demand: 2 × $0.625 = $1.25 = 2 WCU
Stored: 100,000,000 × (23 + 100) bytes ÷ 1,024³ × $0.25 per GB-month = 11.4553 GB, $2.86 a month
Read as DynamoDB JSON.
An update is billed by the larger of the item before and after. Each index an item is in keeps a copy of it.`,
  );
});

test('a book in plain JSON has 137 bytes, an item of every type 95, empty containers three each', () => {
  const book = {
    Id: 101,
    Title: 'Book 101 Title',
    ISBN: '111-1111111111',
    Authors: ['Author1'],
    Price: 2,
    Dimensions: '8.5 x 11.0 x 0.5',
    PageCount: 500,
    InPublication: true,
    ProductCategory: 'Book',
  };
  assert.match(first(book) ?? '', /^137 bytes/);
  const every = {
    pk: { S: 'USER#42' },
    sk: { S: 'PROFILE' },
    age: { N: '37' },
    active: { BOOL: true },
    tags: { SS: ['red', 'green'] },
    addr: { M: { city: { S: 'Zürich' }, zip: { N: '8001' } } },
    scores: { L: [{ N: '10' }, { N: '-5' }, { NULL: true }] },
    blob: { B: 'AQIDBAU=' },
  };
  assert.match(first(every) ?? '', /^95 bytes/);
  assert.match(first({ Item: every }) ?? '', /^95 bytes/);
  assert.match(first({ m: { M: {} }, l: { L: [] } }) ?? '', /^8 bytes/);
});

test('numbers take what their digits take, by pairs around the decimal point', () => {
  const numbers: readonly (readonly [string, number])[] = [
    ['0', 1],
    ['5', 2],
    ['-5', 3],
    ['27', 2],
    ['100', 2],
    ['1000', 2],
    ['12345', 4],
    ['3.14159', 5],
    ['-9.99', 4],
    ['0.5', 2],
    ['1437136300', 5],
    ['123456789012345678901234567890', 16],
    ['1E-130', 2],
    ['1.5e3', 2],
    ['12.5E-2', 3],
    ['9.9999999999999999999999999999999999999E+125', 20],
    ['-9.9999999999999999999999999999999999999E+125', 21],
  ];
  for (const [written, bytes] of numbers) {
    assert.match(first(`{"n":${written}}`) ?? '', new RegExp(`^${bytes + 1} bytes`), written);
    assert.match(first({ n: { N: written } }) ?? '', new RegExp(`^${bytes + 1} bytes`), written);
  }
});

test('what is no item says so, however wild', () => {
  const wrong = (item: string) => /^! (.*)$/m.exec(worked('dynamodb-item-size', { item }))?.[1];
  assert.equal(wrong('{'), 'This is not JSON');
  assert.equal(wrong('[1]'), 'An item is an object: { "name": value, … }');
  assert.equal(wrong('['.repeat(100_000)), 'This is nested deeper than an item can be');
  assert.equal(wrong('{"n":{"N":"ten"}}'), 'ten is not a number that DynamoDB can hold');
  assert.equal(
    wrong('{"a":{"S":"x"},"m":{"M":{"b":"plain"}}}'),
    'Some values have a type, { "S": "…" }, and some have none',
  );
  assert.equal(
    wrong(JSON.stringify({ text: 'x'.repeat(410_000) })),
    'An item has at most 409,600 bytes; this one has 410,004',
  );
});
