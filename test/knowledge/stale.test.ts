import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact, FormerValue } from '../../server/src/knowledge/fact';
import { createFacts } from '../../server/src/knowledge/facts';
import { createStaleNotes } from '../../server/src/knowledge/stale';

const fact = (id: string, label: string, value: Fact['value'], unit: string, ...was: FormerValue[]) =>
  ({
    id,
    label,
    kind: 'max',
    value,
    unit,
    source: 'https://x',
    checked: '2026-11-22',
    was,
  }) as unknown as Fact;

const stale = createStaleNotes(
  createFacts([
    fact('lambda.ephemeral.min', 'Smallest /tmp size', 512, 'MB'),
    fact('lambda.ephemeral.max', 'Largest /tmp size', 10240, 'MB', {
      value: 512,
      unit: 'MB',
      until: '2022-03',
      words: ['/tmp|ephemeral'],
      instead: '{lambda.ephemeral.min} to {lambda.ephemeral.max}',
    }),
    fact('lambda.memory.increment', 'Memory step', 1, 'MB', {
      value: 64,
      unit: 'MB',
      words: ['memory', 'step|increment'],
    }),
    fact('dynamodb.transaction.items', 'Items in a transaction', 100, 'items', {
      value: 10,
      unit: 'items',
      until: '2022-09',
    }),
    fact('dynamodb.exception', 'Error above the throughput', 'ProvisionedThroughputExceededException', '', {
      value: 'ProvisionedThroughputException',
      unit: '',
    }),
    fact('firehose.name', 'Name of the service', 'Amazon Data Firehose', '', {
      value: 'Kinesis Data Firehose|Kinesis Firehose',
      unit: '',
      until: '2024-02',
      instead: 'Amazon Data Firehose',
    }),
    fact('dynamodb.ratio', 'On-demand against provisioned', 3.46, 'times', {
      value: 2.5,
      unit: 'times',
      words: ['demand'],
    }),
    fact('lambda.timeout.max', 'Longest timeout', 900, 's', { value: 300, unit: 's', until: '2018-10' }),
  ]),
);

/** The text with what is stale in brackets, then each message and what the fix writes. */
function drawn(text: string): string {
  const notes = stale.find(text);
  let marked = text;
  for (const { start, end } of [...notes].reverse())
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  return [marked.trim(), ...notes.map(note => `${note.message} → ${note.replacement}`)].join('\n');
}

const marks = (text: string, expected: string) =>
  test(`stale: ${text.trim().split('\n')[0]}`, () => assert.equal(drawn(text), expected.trim()));
const agrees = (text: string) => test(`agrees: ${text.trim()}`, () => assert.equal(drawn(text), text.trim()));

marks(
  '* Disk in /tmp: 512MB',
  `
* Disk in /tmp: [512MB]
“512MB” was true until 2022-03; Largest /tmp size: 10,240 MB → 512 MB to 10,240 MB`,
);
marks(
  'Memory of a function: 128 MB to 10 GB (64 MB increments)',
  `
Memory of a function: 128 MB to 10 GB ([64 MB] increments)
“64 MB” is not right; Memory step: 1 MB → 1 MB`,
);
marks(
  `
DynamoDB
    Transactions
        Include up to 10 unique items
`,
  `
DynamoDB
    Transactions
        Include up to [10] unique items
“10” was true until 2022-09; Items in a transaction: 100 items → 100`,
);
marks(
  'you get a "ProvisionedThroughputException".',
  `
you get a "[ProvisionedThroughputException]".
“ProvisionedThroughputException” is not right; Error above the throughput: ProvisionedThroughputExceededException → ProvisionedThroughputExceededException`,
);
marks(
  '- AWS kinesis  data firehose',
  `
- AWS [kinesis  data firehose]
“kinesis  data firehose” was true until 2024-02; Name of the service: Amazon Data Firehose → Amazon Data Firehose`,
);
marks(
  '## On-demand\nIt is 2.5x more expensive.',
  `
## On-demand
It is [2.5x] more expensive.
“2.5x” is not right; On-demand against provisioned: 3.46 times → 3.46 times`,
);
marks(
  'A lambda function has a timeout of at most 5 minutes.',
  `
A lambda function has a timeout of at most [5 minutes].
“5 minutes” was true until 2018-10; Longest timeout: 900 s → 900 s`,
);

agrees('* Disk in /tmp: 512 MB to 10 GB');
agrees('* Ephemeral storage: 512 MB, at most 10240 MB');
agrees('* A layer of 512 MB');
agrees('Memory: 64 MB of it are used');
agrees('DynamoDB: a page of 10 items');
agrees('ProvisionedThroughputExceededException, not the ProvisionedThroughputException of old notes');
agrees('The timeout of the lambda may be 15 minutes, it was 300 s');
agrees('```\n/tmp 512 MB\n```');
agrees('An alarm after 300 s');
