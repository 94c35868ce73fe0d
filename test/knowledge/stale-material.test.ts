import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStaleNotes } from '../../server/src/knowledge/stale';
import { everyFact } from '../support/knowledge';

// What people still carry around, against the facts as they are: what is in brackets is marked, nothing else.
const notes = `
# Lambda

Limits of a function
    Memory: at most [3008 MB], in increments of [64 MB]
    Maximum execution time: [5 minutes]
    Disk space in /tmp: max [512 MB]
    Asynchronous invocation of a function: payload up to [256 KB]
    Code storage of all functions: [75 GB]
Prices
    Lambda duration is rounded up to the nearest [100 ms]
    The first 400,000 [GB/s] of Lambda compute time are free
Throttling
    A synchronous Lambda invocation returns [ThrottleError]
    For more Lambda concurrency [open a support ticket]
Provisioned concurrency
    With it [the cold start never happens]

# DynamoDB

* Above the capacity there is a [ProvisionedThroughputException]
* A transaction takes up to [10] items
* A transaction has at most [25] unique items
* On-demand is [2.5x] as expensive
* On-demand tables [never throttle]
* DAX: at most [10] nodes
* [Must enable DynamoDB Streams] for a global table
* A stream can feed [Elasticsearch]

# Around it

* [CloudWatch Events] starts the function
* [Kinesis Data Firehose] writes to S3
* API Gateway: [Custom Authorizer] for one's own logic
* An SQS message may have at most [256 KB]
* Cognito has [50,000] free users
`;

const agree = `
# Lambda

Limits of a function
    Memory: 128 MB to 10 GB, in increments of 1 MB
    Maximum execution time: 900 seconds (15 minutes)
    /tmp: 512 MB to 10 GB
    Asynchronous payload up to 1 MB (it was 256 KB until 2025)
    The first 512 MB of /tmp are free
Our functions
    ship: memory 1536 MB, timeout 5 minutes, 64 MB of it used
    orders: alarm after 300 s, /tmp holds 512 MB of models
    a retry after 100 ms

# DynamoDB

* ProvisionedThroughputExceededException means back off
* A transaction takes up to 100 items
* A page of 10 items, 25 items in a batch
* DAX: 11 nodes, that is one primary and 10 replicas
* A record lives 24 hours in a stream

# Around it

* Amazon EventBridge, formerly CloudWatch Events
* AWS::KinesisFirehose::DeliveryStream
* A REST API answers within 29 s, an HTTP API within 30 s
* An SNS message may have 256 KB
* A Step Functions payload has 256 KB
`;

const stale = createStaleNotes(everyFact());

function marked(text: string): string {
  let drawn = text;
  for (const { start, end } of [...stale.find(text)].reverse())
    drawn = `${drawn.slice(0, start)}[${drawn.slice(start, end)}]${drawn.slice(end)}`;
  return drawn;
}

test('old material is marked where it is wrong', () => {
  assert.equal(marked(notes.replace(/[[\]]/g, '')), notes);
});

test('what agrees, what tells of the past and what is one’s own is left alone', () => {
  assert.equal(marked(agree), agree);
});

test('the fix of a figure writes what holds', () => {
  const text = 'Limits of a Lambda function\n    Disk space in /tmp: max 512 MB\n';
  const [note] = stale.find(text);
  assert.equal(note?.replacement, '512 MB to 10,240 MB');
  assert.equal(note?.message, '“512 MB” was true until 2022-03; Largest /tmp size: 10,240 MB');
});

test('a large document takes no time to speak of', () => {
  const start = performance.now();
  stale.find(notes.repeat(200));
  assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
});
