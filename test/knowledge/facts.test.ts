import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../../server/src/knowledge/fact';
import { createFacts } from '../../server/src/knowledge/facts';

const fact = (id: string, kind: Fact['kind'], on: readonly string[], about: readonly string[] = []) =>
  ({
    id,
    kind,
    on: on.length ? on : undefined,
    about,
    checked: '2026-11-22',
    value: 1,
    unit: '',
  }) as unknown as Fact;

const facts = createFacts([
  fact('lambda.timeout.advice', 'advice', [], ['AWS::Lambda::Function Timeout']),
  fact('lambda.timeout.default', 'default', ['AWS::Lambda::Function Timeout']),
  fact('lambda.timeout.max', 'max', ['AWS::Lambda::Function Timeout', 'AWS::Serverless::Function Timeout']),
  fact('lambda.concurrency', 'quota', ['AWS::Lambda::Function']),
  fact('sqs.delay', 'max', ['AWS::SQS::Queue DelaySeconds']),
]);
const on = (topic: string) => facts.on(topic).map(({ id }) => id);

test('a property is answered with its bounds first, then its default, then what merely speaks of it', () => {
  const all = ['lambda.timeout.max', 'lambda.timeout.default', 'lambda.timeout.advice'];
  assert.deepEqual(on('AWS::Lambda::Function Timeout'), all);
  assert.deepEqual(on('AWS::Serverless::Function Timeout'), all);
});

test('a type alone is answered with what speaks of the whole resource', () => {
  assert.deepEqual(on('AWS::Serverless::Function'), ['lambda.concurrency']);
  assert.deepEqual(on('AWS::SQS::Queue'), []);
  assert.deepEqual(on('AWS::SQS::Queue DelaySeconds'), ['sqs.delay']);
  assert.deepEqual(on('__proto__'), []);
});

test('an id from outside may be unknown, one from the code may not', () => {
  assert.equal(facts.find('lambda.timeout.max')?.id, 'lambda.timeout.max');
  assert.equal(facts.find('toString'), undefined);
  assert.throws(() => facts.fact('lambda.nothing' as never), /there is no fact lambda.nothing/);
  assert.equal(facts.checked, '2026-11-22');
});
