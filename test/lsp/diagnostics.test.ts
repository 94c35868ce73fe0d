import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '../support/server';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60
      RedrivePolicy: { deadLetterTargetArn: arn:aws:sqs:us-east-1:123456789012:dead, maxReceiveCount: 5 }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: nodejs24.x
      Timeout: 30
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn, FunctionResponseTypes: [ReportBatchItemFailures] } }
`;

test('problems appear when a template is opened, go when they are mended, and carry code, link and related places', async () => {
  const client = await startServer();
  await client.open('template.yaml', template);
  const [problem] = await client.diagnostics('template.yaml', found => found.length > 0);
  assert.equal(problem!.code, 'sqs-visibility-below-timeout');
  assert.equal(problem!.source, 'almanac');
  assert.deepEqual(problem!.range, { start: { line: 5, character: 25 }, end: { line: 5, character: 27 } });
  assert.match(problem!.codeDescription!.href, /^https:.*sqs-visibility-below-timeout/);
  assert.deepEqual(
    problem!.relatedInformation!.map(({ message }) => message),
    ['Ship times out after 30 s'],
  );
  await client.edit('template.yaml', 'VisibilityTimeout: 60', 'VisibilityTimeout: 180');
  assert.deepEqual(await client.diagnostics('template.yaml', found => found.length === 0), []);
  await client.stop();
});

test('a fix, an allowance and an explanation are offered at the problem', async () => {
  const client = await startServer();
  await client.open('template.yaml', template);
  await client.diagnostics('template.yaml', found => found.length > 0);
  const actions = await client.actions('template.yaml', 'VisibilityTimeout: 6|0');
  assert.deepEqual(
    actions.map(({ title, kind }) => `${kind}: ${title}`),
    [
      'quickfix: Set VisibilityTimeout to 180',
      'quickfix: Allow sqs-visibility-below-timeout on this line',
      'quickfix: Explain sqs-visibility-below-timeout',
      'source.fixAll.serverlessAlmanac: Fix all problems the almanac can fix safely',
    ],
  );
  assert.deepEqual(actions[0]!.edit, {
    changes: {
      'file:///app/template.yaml': [
        { range: { start: { line: 5, character: 25 }, end: { line: 5, character: 27 } }, newText: '180' },
      ],
    },
  });
  await client.stop();
});

test('a problem that a comment allows is not told', async () => {
  const client = await startServer();
  await client.open(
    'template.yaml',
    template.replace(
      '      VisibilityTimeout',
      '      # almanac-ignore sqs-visibility-below-timeout the consumer is idempotent\n      VisibilityTimeout',
    ),
  );
  assert.deepEqual(await client.diagnostics('template.yaml'), []);
  await client.stop();
});

test('a rule can be switched off, and every rule made as severe as one likes', async () => {
  const client = await startServer({}, { rules: { 'sqs-visibility-below-timeout': 'hint' } });
  await client.open('template.yaml', template);
  const [problem] = await client.diagnostics('template.yaml', found => found.length > 0);
  assert.equal(problem!.severity, 4);
  await client.stop();
});

test('a handler is told what its template lacks, while only the handler is open', async () => {
  const code = 'exports.handler = async () => process.env.TABLE;\n';
  const client = await startServer({ 'template.yaml': template, 'src/ship.js': code });
  await client.open('src/ship.js', code, 'javascript');
  const [problem] = await client.diagnostics('src/ship.js', found => found.length > 0);
  assert.equal(problem!.message, 'ship.js reads TABLE, but Ship does not declare it');
  await client.stop();
});

test('what is typed in a handler is judged at once, before it is saved', async () => {
  const code = 'exports.handler = async () => 1;\n';
  const client = await startServer({ 'src/ship.js': code });
  await client.open('template.yaml', template);
  await client.open('src/ship.js', code, 'javascript');
  await client.diagnostics('src/ship.js');
  await client.edit('src/ship.js', '1', 'process.env.TABLE');
  const [problem] = await client.diagnostics('src/ship.js', found => found.length > 0);
  assert.equal(problem!.code, 'environment-variable-not-declared');
  await client.stop();
});

test('a document that is no template is left alone', async () => {
  const client = await startServer();
  await client.open('compose.yaml', 'services:\n  web:\n    image: nginx\n');
  await client.open('template.yaml', template);
  await client.diagnostics('template.yaml', found => found.length > 0);
  await assert.rejects(
    Promise.race([
      client.diagnostics('compose.yaml', found => found.length > 0),
      new Promise((_, reject) => setTimeout(() => reject(new Error('silent')), 200)),
    ]),
    /silent/,
  );
  await client.stop();
});

test('a closed document takes its problems back', async () => {
  const client = await startServer();
  await client.open('template.yaml', template);
  await client.diagnostics('template.yaml', found => found.length > 0);
  await client.close('template.yaml');
  assert.deepEqual(await client.diagnostics('template.yaml', found => found.length === 0), []);
  await client.stop();
});
