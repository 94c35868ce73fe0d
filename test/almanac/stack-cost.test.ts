import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAlmanac } from '../../server/src/almanac/almanac';
import { compareCosts, costMarkdown, costText } from '../../server/src/almanac/cost-report';
import { costHover, costLenses, short } from '../../server/src/almanac/cost-words';
import { stackCost } from '../../server/src/almanac/stack-cost';
import { calculators } from '../../server/src/generated/calculators';
import { languages } from '../../server/src/handler/languages';
import { memoryFiles } from '../support/files';
import { assets } from '../support/root';

const almanac = createAlmanac({ assets, rules: [], calculators, languages, onRuleFailure: () => undefined });

async function gathered(template: string, config?: object) {
  const files = memoryFiles(config ? { 'almanac.config.json': JSON.stringify(config) } : {});
  const sources = await almanac.gather(files, 'file:///app/template.yaml', template);
  if (!sources) throw new Error('this is not a template');
  return sources;
}

const costOf = async (template: string, config?: object) =>
  stackCost(await gathered(template, config), calculators);

const shop = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Metadata:
      Almanac: { requests: 10000000, duration: 120 }
    Properties:
      Handler: ship.handler
      Runtime: nodejs24.x
      InlineCode: x
      MemorySize: 512
      Events:
        Order: { Type: Api, Properties: { Path: /, Method: get } }
  Nightly:
    Type: AWS::Serverless::Function
    Properties:
      Handler: night.handler
      Runtime: nodejs24.x
      InlineCode: x
      Architectures: [arm64]
      Events:
        Night: { Type: Schedule, Properties: { Schedule: rate(1 hour) } }
  Orders:
    Type: AWS::DynamoDB::Table
    Properties: { BillingMode: PAY_PER_REQUEST }
  Failed: { Type: AWS::SQS::Queue }
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 5 }
  Cache: { Type: AWS::ElastiCache::ServerlessCache }
  Role: { Type: AWS::IAM::Role }
`;

const config = { assumptions: { Orders: { writes: 2_000_000, reads: 0, storage: 4 } } };

test('the month of a stack, dearest first, with what it rests on', async () => {
  assert.equal(
    costText('template.yaml', await costOf(shop, config)),
    `template.yaml: about $50.45 a month, prices of us-east-1, checked 2026-11-22
  ServerlessRestApi     $35.00   69%  Calls, or messages 10,000,000 a month (as its functions are called)
  Ship                  $12.00   24%  Requests 10,000,000 a month; Average duration 120 ms
  Orders                 $2.25    4%  Writes 2,000,000 items a month; Reads 0 items a month; Item size 1,024 bytes (guessed); Storage 4 GB
  Queue                  $1.20    2%  Messages 1,000,000 a month (guessed)
  Nightly            $0.000292    0%  Requests 730 a month (by its schedule); Average duration 120 ms (guessed)
  Failed                 $0.00    0%  Messages 0 a month (a dead-letter queue)
ServerlessRestApi and Ship make up 93% of it.
What if: an HTTP API instead of REST would save $25.00 a month (ServerlessRestApi)
What if: half the memory at the same duration would save $5.00 a month (Ship)
What if: arm64 would save $2.00 a month (Ship)
What if: batches of ten would save $1.08 a month (Queue)
What if: provisioned with auto scaling would save $0.30 a month (Orders)
What if: Standard-Infrequent Access would save $0.29 a month (Orders)
Where nobody assumes anything else, each resource has 1,000,000 requests, messages or items a month: say better in Metadata: Almanac: of a resource, or in almanac.config.json.
Not in it: AWS::ElastiCache::ServerlessCache.
Not in it either: logs without a log group of their own, data transfer, and the free tier, which all stacks of an account share.
`,
  );
});

test('assumptions of all, of a resource in the configuration and at the resource: the nearest holds', async () => {
  const template = (metadata: string) => `Resources:
  F:
    Type: AWS::Lambda::Function
${metadata}    Properties: { Runtime: nodejs24.x }
`;
  const requests = async (text: string, assumptions: object) =>
    (await costOf(text, { assumptions })).resources[0]?.input.requests;
  const metadata = '    Metadata: { Almanac: { requests: 3 } }\n';
  assert.equal(await requests(template(''), {}), 1_000_000);
  assert.equal(await requests(template(''), { '*': { requests: 1 } }), 1);
  assert.equal(await requests(template(''), { '*': { requests: 1 }, F: { requests: 2 } }), 2);
  assert.equal(await requests(template(metadata), { '*': { requests: 1 }, F: { requests: 2 } }), 3);
});

test('what cannot be taken is told', async () => {
  const template = 'Resources:\n  Q: { Type: AWS::SQS::Queue, Metadata: { Almanac: { mesages: 5 } } }\n';
  const { mistakes } = await costOf(template, {
    prices: { 'sqs.prize': 1, 'sqs.price-standard': 1, 'sqs.retention': 3 },
  });
  assert.deepEqual(mistakes, [
    'prices: there is no price sqs.prize',
    'prices: sqs.price-standard has no single number',
    'prices: there is no price sqs.retention',
    'Q assumes mesages, which is none of type, messages, size, sendBatch, receiveBatch, pollers, wait, fair, freeTier',
  ]);
});

test('prices of your own stand for those of the almanac', async () => {
  const template = 'Resources:\n  Q: { Type: AWS::SQS::Queue }\n';
  const { total, notes } = await costOf(template, { prices: { 'sqs.price-standard:0': 1 } });
  assert.equal(total, 3);
  assert.ok(notes.includes('With prices of your own: sqs.price-standard.'));
});

test('two states of a stack are compared', async () => {
  const before = await costOf('Resources:\n  Q: { Type: AWS::SQS::Queue }\n  T: { Type: AWS::SNS::Topic }\n');
  const after = await costOf(
    'Resources:\n  T: { Type: AWS::SNS::Topic }\n  F: { Type: AWS::Lambda::Function }\n',
  );
  assert.match(
    costMarkdown('template.yaml', after, compareCosts(before, after)),
    /^### template\.yaml: about \$0\.95 a month \(−\$0\.75\)\n\n\| Changed \| Before \| Now \| Difference \|\n\|---\|---\|---\|---\|\n\| `Q` \| \$1\.20 \| gone \| −\$1\.20 \|\n\| `F` \| new \| \$0\.45 \| \+\$0\.45 \|\n\n\| Resource /,
  );
});

test('a line above functions, once somebody says how often they run', async () => {
  const sources = await gathered(shop);
  assert.deepEqual(
    costLenses(sources, calculators).map(({ title }) => title),
    ['about $12.00 a month at 10 M requests × 120 ms; arm64 −17%'],
  );
  const plain = shop.replace(/ {4}Metadata:\n.*\n/, '');
  assert.deepEqual(costLenses(await gathered(plain), calculators), []);
  assert.equal(
    costHover(await gathered(plain), calculators, plain.indexOf('Ship') + 1),
    'About $1.20 a month at 1 M requests × 120 ms; arm64 −17%, which is a guess: say what it is in `Metadata: Almanac:`.',
  );
  assert.equal(costHover(sources, calculators, shop.indexOf('Role:') + 1), undefined);
});

test('large amounts are written short', () => {
  assert.deepEqual([999, 1500, 1_000_000, 2_500_000_000, 'x'].map(short), [
    '999',
    '1.5 k',
    '1 M',
    '2.5 G',
    'x',
  ]);
});
