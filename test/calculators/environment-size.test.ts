import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('names and values count, in UTF-8', () => {
  assert.equal(
    worked('environment-size', {
      variables: '# table\nTABLE_NAME=orders\nexport GREETING="grüß"\nLEVEL: info\n\n',
    }),
    `39 of 4,096 bytes, 1%
TABLE_NAME: 10 of the name + 6 of the value = 16 bytes
GREETING: 8 of the name + 6 of the value = 14 bytes
LEVEL: 5 of the name + 4 of the value = 9 bytes
Left: 4,096 − 39 = 4,057 bytes`,
  );
});

test('JSON is read too, also as the command line of AWS takes it', () => {
  assert.match(worked('environment-size', { variables: '{"AB":"12","CD":3}' }), /^7 of 4,096 bytes/);
  assert.match(worked('environment-size', { variables: '{"Variables":{"AB":"12"}}' }), /^4 of 4,096 bytes/);
});

test('4,096 bytes fit, one more does not', () => {
  assert.doesNotMatch(worked('environment-size', { variables: `AB=${'x'.repeat(4094)}` }), /too many/);
  assert.match(worked('environment-size', { variables: `AB=${'x'.repeat(4095)}` }), /\n1 byte too many/);
});

test('names that Lambda refuses are said', () => {
  assert.match(
    worked('environment-size', { variables: 'AWS_REGION=x\nA=1\n9LIVES=1\nmy-name=1' }),
    /AWS_REGION is reserved by Lambda\.\nmy-name is no name.*\n9LIVES is no name.*\nA is too short/,
  );
});

test('many variables are summed up', () => {
  const variables = Array.from({ length: 20 }, (_, index) => `NAME_${index + 10}=x`).join('\n');
  assert.match(worked('environment-size', { variables }), /\n8 more: All smaller = 64 bytes\n/);
});

test('the environment of a function is taken over', async () => {
  const template = `
Resources:
  Table: { Type: AWS::DynamoDB::Table }
  Api:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { LEVEL: info, TABLE: !Ref Table } }
`;
  assert.deepEqual(await prefilled('environment-size', template, 'Api'), { variables: 'LEVEL=info\nTABLE=' });
});
