import assert from 'node:assert/strict';
import { test } from 'node:test';
import { javascript } from '../../server/src/handler/javascript';
import { python } from '../../server/src/handler/python';
import { drawMeaning } from './draw-handler';

/** The same story in two languages, and what both of them mean. */
function means(name: string, story: { js: string; py: string; both: string }) {
  test(name, () => {
    const expected = story.both.trim();
    assert.equal(drawMeaning(javascript.read('file:///app.mjs', story.js)), expected, 'JavaScript');
    assert.equal(drawMeaning(python.read('file:///app.py', story.py)), expected, 'Python');
  });
}

means('an environment variable that must be there', {
  js: `export const handler = async () => process.env.TABLE;`,
  py: `
import os
def handler(event, context):
    return os.environ['TABLE']`,
  both: 'env TABLE',
});

means('an environment variable with a value to fall back on', {
  js: `const stage = process.env.STAGE ?? 'dev';`,
  py: `
import os
stage = os.environ.get('STAGE', 'dev')`,
  both: 'env STAGE or else',
});

means('an environment variable that is looked for first', {
  js: `
if (process.env.DEBUG) console.log(process.env.DEBUG);`,
  py: `
import os
if 'DEBUG' in os.environ:
    print(os.environ['DEBUG'])`,
  both: `
env DEBUG or else
env DEBUG or else`,
});

means('a check that only throws does not cope', {
  js: `
const table = process.env.TABLE;
if (!table) throw new Error('TABLE is not set');`,
  py: `
import os
table = os.environ.get('TABLE')
if not table:
    raise ValueError('TABLE is not set')`,
  both: 'env TABLE',
});

means('a variable that is read only when another one says so', {
  js: `
if (process.env.LOCAL) use(process.env.PORT);
else use(process.env.TABLE);`,
  py: `
import os
if os.environ.get('LOCAL'):
    use(os.environ['PORT'])
else:
    use(os.environ['TABLE'])`,
  both: `
env LOCAL or else
env PORT or else
env TABLE or else`,
});

means('a variable the file sets itself', {
  js: `
process.env.HOME = '/tmp';
run(process.env.HOME);`,
  py: `
import os
os.environ['HOME'] = '/tmp'
run(os.environ['HOME'])`,
  both: 'env HOME or else',
});

means('a computed variable name', {
  js: `const read = name => process.env[name];`,
  py: `
import os
def read(name):
    return os.environ[name]`,
  both: 'computed environment',
});

means('a variable name through a constant', {
  js: `
const KEY = 'TABLE';
const table = process.env[KEY];`,
  py: `
import os
KEY = 'TABLE'
table = os.environ[KEY]`,
  both: 'env TABLE',
});

means('the environment given away as a whole', {
  js: `const settings = parse(process.env);`,
  py: `
import os
settings = parse(os.environ)`,
  both: 'computed environment',
});

means('a client made once and a call that names its table by the environment', {
  js: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TABLE = process.env.TABLE;
export const handler = async event => {
  await client.send(new GetCommand({ TableName: TABLE, Key: { id: event.id } }));
};`,
  py: `
import os
import boto3
TABLE = os.environ['TABLE']
table = boto3.resource('dynamodb').Table(TABLE)
def handler(event, context):
    table.get_item(Key={'id': event['id']})`,
  both: `
env TABLE
client dynamodb init
call dynamodb:GetItem (TableName: $TABLE)`,
});

means('a client made for each invocation, and a call in a loop', {
  js: `
import { SQS } from '@aws-sdk/client-sqs';
export const handler = async event => {
  const sqs = new SQS({});
  for (const order of event.orders) {
    await sqs.sendMessage({ QueueUrl: process.env.QUEUE, MessageBody: order });
  }
};`,
  py: `
import os
import boto3
def handler(event, context):
    sqs = boto3.client('sqs')
    for order in event['orders']:
        sqs.send_message(QueueUrl=os.environ['QUEUE'], MessageBody=order)`,
  both: `
env QUEUE
client sqs invocation
call sqs:SendMessage (QueueUrl: $QUEUE) in a loop`,
});

means('a client made when there is none yet', {
  js: `
import { S3 } from '@aws-sdk/client-s3';
let s3;
export const handler = async () => {
  if (!s3) s3 = new S3({});
  await s3.headObject({ Bucket: 'photos', Key: 'a' });
};`,
  py: `
import boto3
s3 = None
def handler(event, context):
    global s3
    if s3 is None:
        s3 = boto3.client('s3')
    s3.head_object(Bucket='photos', Key='a')`,
  both: `
client s3 unknown
call s3:HeadObject (Bucket: "photos", Key: "a") needs s3:GetObject`,
});

means('a client that a function of the file gives back', {
  js: `
import { SNS } from '@aws-sdk/client-sns';
const client = () => new SNS({});
export const handler = async () => client().publish({ TopicArn: process.env.TOPIC, Message: 'hello' });`,
  py: `
import os
import boto3
def client():
    return boto3.client('sns')
def handler(event, context):
    client().publish(TopicArn=os.environ['TOPIC'], Message='hello')`,
  both: `
env TOPIC
client sns invocation
call sns:Publish (TopicArn: $TOPIC, Message: "hello")`,
});

means('a client kept in an object', {
  js: `
import { SFN } from '@aws-sdk/client-sfn';
class Orders {
  constructor() { this.machine = new SFN({}); }
  start() { return this.machine.startExecution({ stateMachineArn: process.env.MACHINE }); }
}`,
  py: `
import os
import boto3
class Orders:
    def __init__(self):
        self.machine = boto3.client('stepfunctions')
    def start(self):
        return self.machine.start_execution(stateMachineArn=os.environ['MACHINE'])`,
  both: `
env MACHINE
client states unknown
call states:StartExecution (stateMachineArn: $MACHINE)`,
});

means('lists that can be counted, and parameters kept under a name', {
  js: `
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const db = new DynamoDB({});
const parameters = { RequestItems: { orders: [{}, {}, {}] } };
db.batchWriteItem(parameters);`,
  py: `
import boto3
db = boto3.client('dynamodb')
parameters = {'RequestItems': {'orders': [{}, {}, {}]}}
db.batch_write_item(**parameters)`,
  both: `
client dynamodb init
call dynamodb:BatchWriteItem (RequestItems.orders: 3 items)`,
});

means('a list that grows is not counted', {
  js: `
import { EventBridge } from '@aws-sdk/client-eventbridge';
const Entries = [];
Entries.push({});
new EventBridge({}).putEvents({ Entries });`,
  py: `
import boto3
entries = []
entries.append({})
boto3.client('events').put_events(Entries=entries)`,
  both: `
client events init
call events:PutEvents ()`,
});

test('what is added to an expression later is not known, and what stays is', () => {
  const stories: readonly (readonly [typeof javascript, string])[] = [
    [
      javascript,
      `
const one = { KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': 1 } };
one.ExclusiveStartKey = key;
const page = new QueryCommand(one);
const two = { UpdateExpression: 'SET a = :a', ExpressionAttributeValues: { ':a': 1 } };
two.UpdateExpression += ', b = :b';
two.ExpressionAttributeValues[':b'] = 2;
const three = { FilterExpression: 'a = :a' };
extend(three);`,
    ],
    [
      python,
      `
one = {'KeyConditionExpression': 'id = :id', 'ExpressionAttributeValues': {':id': 1}}
one['ExclusiveStartKey'] = key
page = table.query(**one)
two = {'UpdateExpression': 'SET a = :a', 'ExpressionAttributeValues': {':a': 1}}
two['UpdateExpression'] += ', b = :b'
two['ExpressionAttributeValues'][':b'] = 2
three = {'FilterExpression': 'a = :a'}
three.update(more)`,
    ],
  ];
  for (const [language, text] of stories) {
    const drawn = language
      .read('a', text)
      .expressions.map(({ expressions: [first], names, values }) =>
        [first?.text ?? '…', names?.map(one => one.name) ?? '…', values?.map(one => one.name) ?? '…'].join(
          ' | ',
        ),
      );
    assert.deepEqual(drawn, ['id = :id |  | :id', '… |  | …', '… | … | …'], language.id);
  }
});

means('all pages of an answer', {
  js: `
import { S3Client, paginateListObjectsV2 } from '@aws-sdk/client-s3';
const client = new S3Client({});
for await (const page of paginateListObjectsV2({ client }, { Bucket: process.env.BUCKET })) use(page);`,
  py: `
import os
import boto3
client = boto3.client('s3')
for page in client.get_paginator('list_objects_v2').paginate(Bucket=os.environ['BUCKET']):
    use(page)`,
  both: `
env BUCKET
client s3 init
call s3:ListObjectsV2 (Bucket: $BUCKET) needs s3:ListBucket all pages`,
});

means('parameters and secrets by Powertools', {
  js: `
import { getParameter } from '@aws-lambda-powertools/parameters/ssm';
import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
await getParameter('/shop/rate');
await getSecret('shop');`,
  py: `
from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.parameters import get_secret
parameters.get_parameter('/shop/rate')
get_secret('shop')`,
  both: `
call ssm:GetParameter (Name: "/shop/rate")
call secretsmanager:GetSecretValue (SecretId: "shop")`,
});

means("the table of Powertools' idempotency", {
  js: `
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
const layer = new DynamoDBPersistenceLayer({ tableName: process.env.TABLE });`,
  py: `
import os
from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer
layer = DynamoDBPersistenceLayer(table_name=os.environ['TABLE'])`,
  both: `
env TABLE
call dynamodb:GetItem (TableName: $TABLE) …
call dynamodb:PutItem (TableName: $TABLE) …
call dynamodb:UpdateItem (TableName: $TABLE) …
call dynamodb:DeleteItem (TableName: $TABLE) …`,
});

means('files, pauses and passwords', {
  js: `
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
export const handler = async event => {
  writeFileSync('/var/report', 'x');
  writeFileSync(\`/tmp/\${event.id}\`, 'x');
  await pause(30 * 1000);
  await mysql.createConnection({ host: 'db', password: 'correct horse' });
};`,
  py: `
import time
import pymysql
def handler(event, context):
    open('/var/report', 'w').write('x')
    open(f'/tmp/{event["id"]}', 'w').write('x')
    time.sleep(30)
    pymysql.connect(host='db', password='correct horse')`,
  both: `
connection mysql invocation
write /var/report
write /tmp/…
wait sleep 30 s
secret password`,
});

means('a body parsed with care and without', {
  js: `
export const handler = event => JSON.parse(event.body);
export const careful = event => {
  try {
    return JSON.parse(event.body);
  } catch {
    return undefined;
  }
};
export const ready = event => JSON.parse(event.body || '{}');`,
  py: `
import json
def handler(event, context):
    return json.loads(event['body'])
def careful(event, context):
    try:
        return json.loads(event['body'])
    except ValueError:
        return None
def ready(event, context):
    return json.loads(event.get('body') or '{}')`,
  both: `
parse
parse guarded
parse guarded`,
});

means('what a handler answers', {
  js: `
export const handler = event => {
  if (event.bad) return { statusCode: 400, body: { message: 'bad' } };
  const response = { statusCode: 200 };
  response.body = JSON.stringify(event);
  return response;
};`,
  py: `
import json
def handler(event, context):
    if event['bad']:
        return {'statusCode': 400, 'body': {'message': 'bad'}}
    response = {'statusCode': 200}
    response['body'] = json.dumps(event)
    return response`,
  both: `
returns { statusCode: number, body: map }
returns { statusCode: number, body: string }`,
});

means('what a handler answers through a function of its own', {
  js: `
const respond = (code, body) => ({ statusCode: code, body: JSON.stringify(body) });
export const handler = async () => respond(200, {});`,
  py: `
import json
def respond(code, body):
    return {'statusCode': code, 'body': json.dumps(body)}
def handler(event, context):
    return respond(200, {})`,
  both: `
returns { statusCode: unknown, body: string }
`,
});
