import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attributeAt,
  globalsType,
  lookUp,
  objectsAt,
  propertyAt,
  referencesFor,
  type TextAt,
} from '../../server/src/schema/look-up';
import { inWords, schemaFor } from '../support/schema';

const schema = schemaFor(
  'AWS::Lambda::Function',
  'AWS::DynamoDB::Table',
  'AWS::SQS::Queue',
  'AWS::IAM::Role',
  'AWS::CloudFormation::Stack',
);
const fn = schema.type('AWS::Serverless::Function')!;

/** Where a path leads, in one line. */
function drawn(
  typeName: string,
  path: string | readonly string[],
  written: Readonly<Record<string, string>> = {},
): string {
  const textAt: TextAt = at => written[at.join('.')];
  const found = lookUp(schema.type(typeName)!, path, textAt);
  if (found.kind === 'free') return 'free';
  if (found.kind !== 'known') return `${found.kind} at step ${found.step}`;
  return found.places
    .map(place => `${place.ownerName ?? 'root'}.${place.name}: ${inWords(place.shape)}`)
    .join(' · ');
}

test('properties, through objects, lists and maps', () => {
  assert.equal(
    drawn('AWS::Lambda::Function', 'VpcConfig.SubnetIds'),
    'VpcConfig.SubnetIds: list of ..16 string',
  );
  assert.equal(drawn('AWS::Lambda::Function', 'VpcConfig.SubnetIds.0'), 'VpcConfig.SubnetIds: string');
  assert.equal(
    drawn('AWS::Lambda::Function', 'Environment.Variables.TABLE'),
    'Environment.Variables: string',
  );
  assert.equal(
    drawn('AWS::DynamoDB::Table', 'AttributeDefinitions.2.AttributeType'),
    'AttributeDefinition.AttributeType: string (S | N | B)',
  );
  assert.equal(
    drawn('AWS::DynamoDB::Table', 'AttributeDefinitions.AttributeType'),
    'AttributeDefinition.AttributeType: string (S | N | B)',
  );
});

test('the root itself, keys with dots', () => {
  assert.equal(drawn('AWS::SQS::Queue', ''), 'root.: ');
  assert.equal(
    drawn('AWS::Serverless::Function', ['Environment', 'Variables', 'a.b']),
    'Lambda.Function.Environment.Variables: string',
  );
});

test('what is refused, what is ignored, what is free', () => {
  assert.equal(drawn('AWS::SQS::Queue', 'VisibiltyTimeout'), 'refused at step 0');
  assert.equal(drawn('AWS::Lambda::Function', 'VpcConfig.Subnets.0'), 'refused at step 1');
  assert.equal(drawn('AWS::Serverless::Api', 'EndpointConfiguration.VpcEndpointIds'), 'ignored at step 1');
  assert.equal(drawn('AWS::IAM::Role', 'AssumeRolePolicyDocument.Statement.0.Anything'), 'free');
  assert.equal(drawn('AWS::CloudFormation::Stack', 'Parameters.Anything'), 'root.Parameters: string');
  assert.equal(drawn('AWS::SQS::Queue', 'QueueName.Below.A.String'), 'free');
  assert.equal(
    drawn(
      'AWS::SQS::Queue',
      Array.from({ length: 5000 }, () => 'x'),
    ),
    'free',
  );
});

test('an event is told by its Type', () => {
  const sqs = { 'Events.Ship.Type': 'SQS' };
  assert.equal(
    drawn('AWS::Serverless::Function', 'Events.Ship.Properties.Queue', sqs),
    'SQSEvent.Properties.Queue: string',
  );
  assert.equal(drawn('AWS::Serverless::Function', 'Events.Ship.Properties.Stream', sqs), 'refused at step 3');
  assert.equal(
    drawn('AWS::Serverless::Function', 'Events.Ship.PayloadFormatVersion', sqs),
    'ignored at step 2',
  );
  assert.equal(
    drawn('AWS::Serverless::Function', 'Events.Ship.Properties.Stream', {
      'Events.Ship.Type': 'NewerThanThis',
    }),
    'free',
  );
  assert.equal(
    drawn('AWS::Serverless::Function', 'Events.Ship.Properties.Stream'),
    'KinesisEvent.Properties.Stream: string · DynamoDBEvent.Properties.Stream: string · MSKEvent.Properties.Stream: string'
      .split(' · ')
      .sort()
      .join(' · '),
  );
});

test('policies: names, templates, statements, alone or in a list', () => {
  assert.equal(
    drawn('AWS::Serverless::Function', 'Policies.0.SQSPollerPolicy.QueueName'),
    'SQSPollerPolicy.QueueName: string',
  );
  assert.equal(
    drawn('AWS::Serverless::Function', 'Policies.SQSPollerPolicy.QueueName'),
    'SQSPollerPolicy.QueueName: string',
  );
  assert.equal(drawn('AWS::Serverless::Function', 'Policies.0.Statement.0.Effect'), 'free');
  assert.equal(drawn('AWS::Serverless::Function', 'Policies.0.TemplateOfNextYear.Name'), 'free');
});

test('one place with its property', () => {
  const place = propertyAt(schema, 'AWS::Serverless::Function', 'MemorySize');
  assert.equal(place?.name, 'MemorySize');
  assert.match(place?.property.doc ?? '', /memory/);
  assert.equal(propertyAt(schema, 'AWS::Serverless::Function', 'Memory'), undefined);
  assert.equal(propertyAt(schema, 'AWS::Not::There', 'Memory'), undefined);
});

test('what keys a map at a path may have', () => {
  const keys = (path: string, written: Readonly<Record<string, string>> = {}) =>
    objectsAt(fn, path, at => written[at.join('.')]).map(({ properties }) =>
      Object.keys(properties).slice(0, 2).join(),
    );
  assert.deepEqual(keys('VpcConfig'), ['Ipv6AllowedForDualStack,SecurityGroupIds']);
  assert.deepEqual(keys('FileSystemConfigs.0'), ['Arn,LocalMountPath']);
  assert.deepEqual(keys('Events.Ship.Properties', { 'Events.Ship.Type': 'Schedule' }), [
    'DeadLetterConfig,Description',
  ]);
  assert.equal(keys('Events.Ship.Properties').length, 19);
  assert.deepEqual(keys('Environment.Variables'), []);
  assert.deepEqual(keys('Nothing.Here'), []);
});

test('Globals hold for some properties of a type', () => {
  const globals = globalsType(schema, 'Function')!;
  const drawnGlobals = (path: string) => lookUp(globals, path).kind;
  assert.deepEqual(['Timeout', 'VpcConfig.SubnetIds', 'FunctionName', 'Role'].map(drawnGlobals), [
    'known',
    'known',
    'refused',
    'refused',
  ]);
  assert.equal(globalsType(schema, 'Connector'), undefined);
});

test('attributes: named, of nested stacks, none', () => {
  const stack = schema.type('AWS::CloudFormation::Stack')!;
  assert.ok(attributeAt(schema.type('AWS::Lambda::Function')!, 'Arn'));
  assert.equal(attributeAt(fn, 'Arm'), undefined);
  assert.ok(attributeAt(fn, 'SnapStartResponse.ApplyOn'));
  assert.equal(attributeAt(stack, 'Outputs.Url'), 'open');
  assert.equal(attributeAt(stack, 'Url'), undefined);
});

test('how a property refers to a resource', () => {
  const role = propertyAt(schema, 'AWS::Serverless::Function', 'Role')!.property;
  const queue = propertyAt(schema, 'AWS::Serverless::Function', 'Events.Ship.Properties.Queue')!.property;
  const table = propertyAt(
    schema,
    'AWS::Serverless::Function',
    'Policies.0.DynamoDBCrudPolicy.TableName',
  )!.property;
  assert.deepEqual(referencesFor(role, schema.type('AWS::IAM::Role')!), ['Arn']);
  assert.deepEqual(referencesFor(queue, schema.type('AWS::SQS::Queue')!), ['Arn']);
  assert.deepEqual(referencesFor(table, schema.type('AWS::DynamoDB::Table')!), ['']);
  assert.deepEqual(referencesFor(table, schema.type('AWS::SQS::Queue')!), []);
});
