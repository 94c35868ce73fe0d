import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookedAt, looksLikeTemplate } from '../../client/src/recognise';

const templates: Readonly<Record<string, string>> = {
  'a template with its version': "AWSTemplateFormatVersion: '2010-09-09'\nResources: {}",
  'a SAM template without a version': 'Transform: AWS::Serverless-2016-10-31',
  'JSON in one line': '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}',
  'a type in quotes': 'Resources:\n  Q:\n    Type: "AWS::SQS::Queue"',
  'a custom resource alone': 'Resources:\n  Q:\n    Type: Custom::Thing',
  'a state machine': '{ "StartAt": "Pay", "States": { "Pay": { "Type": "Pass" } } }',
  'a state machine in YAML': 'StartAt: Pay\nStates:\n  Pay:\n    Type: Pass',
  'a comment of some length before it': `${'# words\n'.repeat(4000)}Transform: AWS::Serverless-2016-10-31`,
};

const others: Readonly<Record<string, string>> = {
  'an empty document': '',
  'a compose file': 'services:\n  web:\n    image: nginx\n    environment:\n      - STAGE=${STAGE}',
  'a package': '{ "name": "shop", "type": "module", "dependencies": { "aws-sdk": "2" } }',
  'a workflow': 'on: push\njobs:\n  build:\n    steps:\n      - uses: actions/checkout@v4',
  'a sentence about types': 'description: it has a type AWS::Lambda::Function and more',
  'states without a start': 'States:\n  - Bavaria\n  - Hesse',
  'what stands too far down': `${'x'.repeat(lookedAt)}\nTransform: AWS::Serverless-2016-10-31`,
};

for (const [name, text] of Object.entries(templates)) {
  test(`starts the server for ${name}`, () => assert.equal(looksLikeTemplate(text), true));
}
for (const [name, text] of Object.entries(others)) {
  test(`leaves alone ${name}`, () => assert.equal(looksLikeTemplate(text), false));
}
