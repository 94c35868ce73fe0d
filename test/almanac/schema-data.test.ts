import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSchemaData } from '../../server/src/almanac/schema-data';
import { assets } from '../support/root';

/** The built assets, with a list of what was read. */
function watched(fail: (name: string) => boolean = () => false) {
  const read: string[] = [];
  return {
    read,
    assets: {
      async read(name: string) {
        read.push(name.replace('schema/', ''));
        if (fail(name)) throw new Error('out of reach');
        return assets.read(name);
      },
    },
  };
}

test('each file is read once, when a type of it is first asked for', async () => {
  const { read, assets: slow } = watched();
  const schemaFor = createSchemaData(slow);
  const [queues, functions] = await Promise.all([
    schemaFor(['AWS::SQS::Queue']),
    schemaFor(['AWS::Lambda::Function', 'AWS::SQS::QueuePolicy', 'AWS::Not::There']),
  ]);
  assert.deepEqual(read.sort(), ['AWS.Lambda.json', 'AWS.SQS.json', 'AWS.Serverless.json', 'index.json']);
  assert.ok(queues.type('AWS::SQS::Queue'));
  assert.ok(functions.type('AWS::Lambda::Function'));

  const again = await schemaFor(['AWS::SQS::Queue']);
  const more = await schemaFor(['AWS::SNS::Topic']);
  assert.equal(read.length, 5);
  assert.equal(again.type('AWS::SQS::Queue'), more.type('AWS::SQS::Queue'));
  assert.ok(more.type('AWS::Lambda::Function'));
});

test('a file that could not be read is tried again', async () => {
  let broken = true;
  const { assets: unsteady } = watched(name => broken && name.includes('SQS'));
  const schemaFor = createSchemaData(unsteady);
  await assert.rejects(schemaFor(['AWS::SQS::Queue']), /out of reach/);
  broken = false;
  assert.ok((await schemaFor(['AWS::SQS::Queue'])).type('AWS::SQS::Queue'));
});
