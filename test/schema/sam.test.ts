import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, schemaFor } from '../support/schema';

const schema = schemaFor('AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine');
/** Object types that come from CloudFormation: `Lambda.Function.VpcConfig`. */
const isBorrowed = (name: string) => name.split('.').length > 2;
const samTypes = schema.names
  .filter(name => name.startsWith('AWS::Serverless::'))
  .map(name => schema.type(name)!);

test('eleven resource types', () => {
  assert.deepEqual(
    samTypes.map(({ name }) => name.split('::')[2]),
    [
      'Api',
      'Application',
      'CapacityProvider',
      'Connector',
      'Function',
      'GraphQLApi',
      'HttpApi',
      'LayerVersion',
      'SimpleTable',
      'StateMachine',
      'WebSocketApi',
    ],
  );
});

test('what SAM hands on to CloudFormation is as CloudFormation describes it', () => {
  const fn = schema.type('AWS::Serverless::Function')!;
  const lambda = schema.type('AWS::Lambda::Function')!;
  const { MemorySize, FunctionName, VpcConfig, Handler } = fn.properties;
  assert.deepEqual(MemorySize, lambda.properties.MemorySize);
  assert.equal(FunctionName?.replaces, 'always');
  assert.equal(Handler?.required, undefined);
  assert.equal(inWords(VpcConfig!.shape), 'Lambda.Function.VpcConfig');
  assert.deepEqual(fn.objects['Lambda.Function.VpcConfig']?.properties, lambda.objects.VpcConfig?.properties);
  assert.deepEqual(Object.keys(fn.attributes), Object.keys(lambda.attributes));
  assert.deepEqual(
    [fn.ref, fn.becomes, fn.references?.Alias],
    ['the function name', 'AWS::Lambda::Function', 'AWS::Lambda::Alias'],
  );
});

test('every SAM type, property, event and policy template is told of', () => {
  const silent = samTypes.flatMap(type =>
    [[type.name, type] as const, ...Object.entries(type.objects)].flatMap(([name, { properties }]) =>
      Object.entries(properties)
        // Parameters of policy templates and what CloudFormation itself leaves without a word.
        .filter(([, { doc }]) => !doc && !isBorrowed(name) && !(name in schema.sam.policyTemplates))
        .map(([property]) => `${type.name} ${name} ${property}`),
    ),
  );
  assert.deepEqual(silent, []);
  assert.deepEqual(
    samTypes.filter(({ doc }) => !doc),
    [],
  );
});

test('every object a shape names is there', () => {
  const missing: string[] = [];
  for (const type of samTypes) {
    for (const { properties } of [type, ...Object.values(type.objects)]) {
      for (const [name, { shape }] of Object.entries(properties)) {
        const named = JSON.stringify(shape).matchAll(/"kind":"object","type":"([^"]+)"/g);
        for (const [, object] of named)
          if (!type.objects[object!]) missing.push(`${type.name} ${name} ${object}`);
      }
    }
  }
  assert.deepEqual(missing, []);
});

test('events with what they need', () => {
  const drawn = (resourceType: string) =>
    schema.eventTypes(resourceType).map(({ name, properties, bare }) => {
      const required = Object.entries(properties.properties).filter(([, { required }]) => required);
      return `${name}${bare ? '?' : ''}: ${required.map(([property]) => property).join(', ')}`;
    });
  assert.deepEqual(drawn('AWS::Serverless::Function'), [
    'AlexaSkill?: ',
    'Api: Method, Path',
    'CloudWatchEvent: ',
    'CloudWatchLogs: FilterPattern, LogGroupName',
    'Cognito: Trigger, UserPool',
    'DocumentDB: Cluster, DatabaseName, SourceAccessConfigurations',
    'DynamoDB: StartingPosition, Stream',
    'EventBridgeRule: Pattern',
    'HttpApi?: ',
    'IoTRule: Sql',
    'Kinesis: StartingPosition, Stream',
    'MQ: Broker, Queues, SourceAccessConfigurations',
    'MSK: StartingPosition, Stream, Topics',
    'S3: Bucket, Events',
    'SNS: Topic',
    'SQS: Queue',
    'Schedule: Schedule',
    'ScheduleV2: ScheduleExpression',
    'SelfManagedKafka: KafkaBootstrapServers, SourceAccessConfigurations, Topics',
  ]);
  assert.deepEqual(drawn('AWS::Serverless::StateMachine'), [
    'Api: Method, Path',
    'CloudWatchEvent: ',
    'EventBridgeRule: ',
    'Schedule: Schedule',
    'ScheduleV2: ScheduleExpression',
  ]);
  assert.deepEqual(drawn('AWS::SQS::Queue'), []);
});

test('policy templates with their parameters and actions', () => {
  const { policyTemplates } = schema.sam;
  assert.equal(Object.keys(policyTemplates).length, 81);
  assert.deepEqual(policyTemplates.SQSSendMessagePolicy, {
    doc: 'Send messages to a queue.',
    parameters: Object.assign(Object.create(null), { QueueName: ['AWS::SQS::Queue QueueName'] }),
    actions: ['sqs:SendMessage*'],
  });
});

test('Globals name properties their types have', () => {
  for (const [section, { type, properties }] of Object.entries(schema.sam.globals)) {
    const unknown = properties.filter(name => !schema.type(type)?.properties[name]);
    assert.deepEqual(unknown, [], section);
  }
});

test('connectors and the resources SAM writes', () => {
  assert.deepEqual(
    schema.sam.connectors['AWS::SQS::Queue'],
    Object.assign(Object.create(null), { 'AWS::Lambda::Function': ['Read and Write'] }),
  );
  assert.equal(schema.sam.generated.beside['AWS::Serverless::Function']?.['{id}Role'], 'AWS::IAM::Role');
  assert.equal(schema.sam.generated.anywhere.ServerlessRestApi, 'AWS::ApiGateway::RestApi');
});

test('types named by policies, connectors, events and generated resources exist', () => {
  const { policyTemplates, connectors, generated } = schema.sam;
  const named = [
    ...Object.values(policyTemplates).flatMap(({ parameters }) => Object.values(parameters ?? {}).flat()),
    ...Object.entries(connectors).flatMap(([source, destinations]) => [source, ...Object.keys(destinations)]),
    ...Object.values(generated.beside).flatMap(ids => Object.values(ids)),
    ...Object.values(generated.anywhere),
    ...samTypes.flatMap(({ name }) => schema.eventTypes(name).flatMap(({ makes }) => makes)),
    ...samTypes.flatMap(({ references }) => Object.values(references ?? {})),
  ];
  const types = named.map(name => name.split(' ')[0]!).filter(name => name !== 'event' && name !== 'other');
  assert.deepEqual(
    [...new Set(types)].filter(name => !schema.known(name)),
    [],
  );
});
