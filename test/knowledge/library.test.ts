import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from '../../server/src/knowledge/library';
import { readOwnDocument } from '../../server/src/knowledge/outline';
import { libraryOf } from '../support/knowledge';

const documents = {
  'lambda/timeout': `---
title: Function timeout
service: Lambda
summary: How long one invocation may run.
facts:
  lambda.timeout.max:
    label: Longest function timeout
    kind: max
    value: 900
    unit: s
    on: [AWS::Lambda::Function Timeout]
    source: https://docs.aws.amazon.com/lambda
    checked: 2026-11-22
related: [sqs/queues]
links:
  - { title: Timeouts, url: 'https://docs.aws.amazon.com/lambda' }
aliases: [Task timed out]
---

A function is stopped after {lambda.timeout.max}.

## Choosing a timeout

Measure, then add a margin. \`MemorySize\` changes it, and so does throttling.

### In a template

Set \`Timeout\`.
`,
  'sqs/queues': `---
title: SQS queues
service: SQS
summary: A queue holds messages until they are deleted.
---

## Visibility timeout

A message that was received is hidden: the ReceiveMessageWaitTimeSeconds of a queue is another thing.

## Dead-letter queue

A dead-letter queue takes what failed too often.
`,
};

const library = libraryOf(documents);

/** The first results as `section (fact) [words that matched]`. */
function finds(query: string, within?: Parameters<typeof library.search>[1]): string {
  return library
    .search(query, { limit: 1, ...within })
    .map(({ section, fact, matched }) => `${section.id}${fact ? ` (${fact.id})` : ''} [${matched.join(' ')}]`)
    .join('\n');
}

const found: readonly [string, string][] = [
  ['longest function timeout', 'lambda/timeout (lambda.timeout.max) [Function timeout]'],
  ['memory size', 'lambda/timeout#choosing-a-timeout [MemorySize]'],
  ['memory_size', 'lambda/timeout#choosing-a-timeout [MemorySize]'],
  ['throtling', 'lambda/timeout#choosing-a-timeout [throttling]'],
  ['thrott', 'lambda/timeout#choosing-a-timeout [throttling]'],
  ['DLQ', 'sqs/queues#dead-letter-queue [Dead-letter queue]'],
  ['ReceiveMessageWait', 'sqs/queues#visibility-timeout [message ReceiveMessageWaitTimeSeconds]'],
  ['failed messages', 'sqs/queues#dead-letter-queue [queue failed]'],
];
for (const [query, expected] of found)
  test(`“${query}” finds ${expected.split(' ')[0]}`, () =>
    assert.equal(finds(query).split(' [')[0], expected.split(' [')[0]));

test('what stands nowhere finds nothing, and neither does nothing', () => {
  for (const query of ['', '   ', 'zzzz', '?!', '{}', 'the of and', '\0'.repeat(50)])
    assert.equal(finds(query), '', query);
});

test('a search keeps within a service', () => {
  assert.equal(finds('timeout', { service: 'SQS' }).split(' ')[0], 'sqs/queues#visibility-timeout');
  assert.equal(finds('timeout', { service: 'Cognito' }), '');
});

test('a section stands under its headings, with its facts written out', () => {
  assert.equal(library.section('lambda/timeout')?.text, 'A function is stopped after 900 s.');
  assert.deepEqual(library.section('lambda/timeout#in-a-template')?.under, ['Choosing a timeout']);
  assert.equal(library.sectionOf('lambda.timeout.max' as never)?.id, 'lambda/timeout');
  assert.equal(library.section('lambda/nothing'), undefined);
});

test('a document is one page of Markdown', () => {
  assert.equal(
    pageOf(library.document('lambda/timeout')!),
    `# Function timeout

*How long one invocation may run.*

A function is stopped after 900 s.

## Choosing a timeout

Measure, then add a margin. \`MemorySize\` changes it, and so does throttling.

### In a template

Set \`Timeout\`.

## Sources and further reading

- [Timeouts](https://docs.aws.amazon.com/lambda)
`,
  );
});

function own(uri: string, text: string) {
  const reading = readOwnDocument(uri, text);
  assert.ok('document' in reading);
  return reading.document;
}

test("a person's own documents are found beside the almanac's, and can change and go", () => {
  const library = libraryOf(documents);
  const ids = (query: string) => library.search(query).map(({ section }) => section.id);
  library.addDocument(own('file:///notes/a.txt', 'Queues at Acme\n    The frobnicator queue has a timeout'));
  library.addDocument(own('file:///notes/b.md', '# Deploys\n\nOnly on Mondays.'));
  assert.deepEqual(ids('frobnicator'), ['file:///notes/a.txt#1']);
  assert.deepEqual(library.section('file:///notes/b.md#1')?.origin, { uri: 'file:///notes/b.md', line: 0 });
  assert.ok(ids('queue timeout').includes('file:///notes/a.txt#1'));
  assert.ok(ids('queue timeout').includes('sqs/queues#visibility-timeout'));
  library.addDocument(own('file:///notes/a.txt', 'Topics\n    Nothing of the kind'));
  assert.deepEqual(ids('frobnicator'), []);
  assert.deepEqual(library.own, { documents: 2, sections: 2 });
  library.removeDocument('file:///notes/a.txt');
  library.removeDocument('file:///notes/never.txt');
  assert.deepEqual(library.own, { documents: 1, sections: 1 });
  assert.deepEqual(ids('mondays'), ['file:///notes/b.md#1']);
});

test('what a person wrote of a property is told where it is hovered', () => {
  const library = libraryOf(documents);
  const on = (topic: string) => library.noteOn(topic)?.text;
  assert.equal(on('AWS::Lambda::Function Timeout'), undefined);
  const notes = `Lambda Limits
    Memory allocation: at least 512 MB with us
    Maximum execution time: 30 seconds
    Disk (in /tmp): never rely on it
DynamoDB
    BillingMode: on-demand everywhere
`;
  library.addDocument(own('file:///notes.txt', notes));
  assert.equal(on('AWS::Lambda::Function MemorySize'), 'Memory allocation: at least 512 MB with us');
  assert.equal(on('AWS::Lambda::Function EphemeralStorage'), 'Disk (in /tmp): never rely on it');
  assert.equal(on('AWS::DynamoDB::Table BillingMode'), 'BillingMode: on-demand everywhere');
  assert.equal(on('AWS::Lambda::Function Handler'), undefined);
  assert.equal(on('AWS::SQS::Queue DelaySeconds'), undefined);
  assert.equal(on('AWS::Lambda::Function'), undefined);
});
