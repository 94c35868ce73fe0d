import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assetsFor, createSchema, emptySchema, readIndex, readService } from '../../server/src/schema/load';
import { built } from '../support/root';
import { inWords, schemaFor } from '../support/schema';

const index = readIndex(built('schema/index.json'));

test('types of CloudFormation, of SAM and of Alexa are known before anything is loaded', () => {
  assert.ok(index.names.length > 1800);
  const asked = [
    'AWS::SQS::Queue',
    'AWS::Serverless::Function',
    'Alexa::ASK::Skill',
    'Custom::Mail',
    'AWS::SQS::Kue',
  ];
  assert.deepEqual(
    asked.map(name => index.serviceOf(name)),
    ['AWS.SQS', 'AWS.Serverless', 'Alexa.ASK', 'AWS.CloudFormation', undefined],
  );
  assert.match(index.made, /^\d{4}-\d\d-\d\d$/);
});

test('a file a service, SAM always among them, unknown types passed by', () => {
  assert.deepEqual(
    assetsFor(index, [
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
      'AWS::Lambda::Function',
      'Custom::Mail',
      'constructor',
    ]),
    [
      'schema/AWS.CloudFormation.json',
      'schema/AWS.Lambda.json',
      'schema/AWS.SQS.json',
      'schema/AWS.Serverless.json',
    ],
  );
});

test('a type whose service is not loaded is known, but not told', () => {
  const schema = createSchema(index, new Map());
  assert.equal(schema.known('AWS::SQS::Queue'), true);
  assert.equal(schema.type('AWS::SQS::Queue'), undefined);
  assert.deepEqual(schema.eventTypes('AWS::Serverless::Function'), []);
});

test('a queue', () => {
  const queue = schemaFor('AWS::SQS::Queue').type('AWS::SQS::Queue')!;
  const { FifoQueue, VisibilityTimeout, KmsMasterKeyId, Tags } = queue.properties;
  assert.equal(queue.ref, 'the queue URL');
  assert.equal(
    queue.docUrl,
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-sqs-queue.html',
  );
  assert.deepEqual(Object.keys(queue.attributes).sort(), ['Arn', 'QueueName', 'QueueUrl']);
  assert.deepEqual([FifoQueue?.replaces, VisibilityTimeout?.replaces], ['always', undefined]);
  assert.equal(inWords(Tags!.shape), 'list of Tag');
  assert.equal(queue.objects.Tag?.properties.Key?.required, true);
  assert.ok(KmsMasterKeyId?.targets?.includes('AWS::KMS::Key'));
  assert.match(VisibilityTimeout?.doc ?? '', /unavailable after a message is delivered/);
});

test('ranges, lengths and enums come from the registry', () => {
  const schema = schemaFor('AWS::Lambda::EventSourceMapping');
  const mapping = schema.type('AWS::Lambda::EventSourceMapping')!;
  const words = (object: string, name: string) => inWords(mapping.objects[object]!.properties[name]!.shape);
  assert.equal(words('ScalingConfig', 'MaximumConcurrency'), 'integer 2..1000');
  assert.equal(
    words('MetricsConfig', 'Metrics'),
    'list of ..3 string (EventCount | ErrorCount | KafkaMetrics)',
  );
  assert.equal(words('SchemaRegistryConfig', 'EventRecordFormat'), 'string (JSON | SOURCE)');
});

test('a custom resource takes any property and tells any attribute', () => {
  const custom = schemaFor('Custom::Mail').type('Custom::Mail')!;
  assert.deepEqual([custom.closed, custom.openAttributes], [false, '']);
});

test('names that objects have by birth are not found', () => {
  const schema = schemaFor('AWS::SQS::Queue');
  const queue = schema.type('AWS::SQS::Queue')!;
  assert.equal(queue.properties.constructor, undefined);
  assert.equal(queue.objects.toString, undefined);
  assert.equal(schema.type('AWS::SQS::constructor'), undefined);
  assert.equal(schema.sam.policyTemplates.constructor, undefined);
  assert.equal(schema.template.intrinsics.constructor, undefined);
});

test('a tiny table: shared texts, shared objects, every kind of shape', () => {
  const service = readService(
    'AWS.Tiny',
    JSON.stringify({
      docs: ['', 'told twice'],
      objects: [
        { p: { A: ['s', 1] } },
        { p: { B: [['i', { min: 1 }], 1, { q: 1, r: 2, v: 7, z: 1 }] }, open: 2 },
      ],
      types: {
        One: {
          d: 'a type',
          p: {
            Any: [['a', 's', ['l', '@A', { maxItems: 2 }]]],
            Free: ['j'],
            Map: [['m', '@B'], 0, { t: ['AWS::SQS::Queue Arn'], g: ['x'] }],
          },
          o: { A: 0, B: 1 },
          a: { Arn: ['s', 1], Id: ['s'] },
          x: 'Outputs.',
        },
        Two: { p: {}, open: 1, o: { Other: 0 } },
      },
    }),
  );
  const one = service.type('AWS::Tiny::One')!;
  const two = service.type('AWS::Tiny::Two')!;
  assert.equal(one.objects.A, two.objects.Other);
  assert.deepEqual(
    [one.closed, one.objects.B?.closed, one.objects.B?.ignores, two.closed],
    [true, false, true, false],
  );
  assert.deepEqual(
    Object.entries(one.properties).map(([name, { shape }]) => `${name}: ${inWords(shape)}`),
    ['Any: (string or list of ..2 A)', 'Free: json', 'Map: map of B'],
  );
  assert.deepEqual(one.objects.B?.properties.B, {
    shape: { kind: 'integer', min: 1 },
    doc: 'told twice',
    required: true,
    replaces: 'sometimes',
    default: 7,
    deprecated: true,
  });
  assert.deepEqual([one.attributes.Arn?.doc, one.attributes.Id?.doc], ['told twice', undefined]);
  assert.equal(service.type('AWS::Tiny::Three'), undefined);
  assert.equal(service.type('AWS::Other::One'), undefined);
});

test('the empty schema knows nothing and falls over nothing', () => {
  assert.equal(emptySchema.known('AWS::SQS::Queue'), false);
  assert.deepEqual(emptySchema.eventTypes('AWS::Serverless::Function'), []);
  assert.equal(emptySchema.sam.globals.Function, undefined);
});

test('what the packages leave out: what Ref gives, values, targets', () => {
  const schema = schemaFor(
    'AWS::SecretsManager::Secret',
    'AWS::DynamoDB::Table',
    'AWS::ApiGatewayV2::Stage',
    'AWS::SNS::Topic',
  );
  const table = schema.type('AWS::DynamoDB::Table')!;
  assert.equal(schema.type('AWS::SecretsManager::Secret')?.ref, 'the secret ARN');
  assert.equal(
    inWords(table.objects.AttributeDefinition!.properties.AttributeType!.shape),
    'string (S | N | B)',
  );
  assert.deepEqual(schema.type('AWS::ApiGatewayV2::Stage')?.properties.ApiId?.targets, [
    'AWS::ApiGatewayV2::Api',
  ]);
  assert.ok(
    schema.type('AWS::SNS::Topic')?.objects.Subscription?.properties.Protocol?.suggestions?.includes('sqs'),
  );
});

test('what a template is made of', () => {
  const { sections, resource, intrinsics, pseudoParameters, parameterTypes } = schemaFor().template;
  assert.deepEqual(
    Object.entries(sections)
      .filter(([, { required }]) => required)
      .map(([name]) => name),
    ['Resources'],
  );
  assert.deepEqual([resource.Connectors?.sam, resource.UpdatePolicy?.except], [true, 'sam']);
  assert.equal(intrinsics['Fn::GetAtt']?.tag, '!GetAtt');
  assert.ok(pseudoParameters['AWS::Region']);
  assert.ok(parameterTypes['AWS::SSM::Parameter::Value<String>']);
});
