import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';
import { prefilled } from '../support/prefill';

test('a package that fits', () => {
  assert.equal(
    worked('package-size', { zip: 10, unzipped: 100, layers: 2, layersUnzipped: 50, versions: 10 }),
    `Fits; fullest is “Unpacked, layers included”, 60%
Zip sent directly: 10 of 50 MB = 20%
Unpacked, layers included: 150 of 250 MB = 60%
Layers: 2 of 5 = 40%
Storage of the account: 0.0976563 of 300 GB = 0%
Lambda@Edge, zip: 10 of 50 MB = 20%`,
  );
});

test('layers count in what is unpacked', () => {
  assert.match(
    worked('package-size', { unzipped: 200, layersUnzipped: 60 }),
    /^Unpacked, layers included: too large, 104% of the limit\n(?:.*\n)+Bundle and leave out/,
  );
});

test('an image has ten gigabytes, inline code four megabytes', () => {
  const text = worked('package-size', { image: 12, inline: 'exports.handler = () => "é"' });
  assert.match(
    text,
    /\nContainer image: 12 of 10 GB = too large: 120%\nInline code: 28 of 4,194,304 bytes = 0%$/,
  );
});

test('layers and inline code are taken over', async () => {
  const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: exports.handler = async () => 1
      Layers: [a, b]
`;
  assert.deepEqual(await prefilled('package-size', template, 'Api'), {
    layers: 2,
    inline: 'exports.handler = async () => 1',
  });
});
