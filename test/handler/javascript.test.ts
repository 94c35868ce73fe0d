import assert from 'node:assert/strict';
import { test } from 'node:test';
import { javascript } from '../../server/src/handler/javascript';
import { drawHandler } from './draw-handler';

function reads(name: string, text: string, expected: string) {
  test(name, () => {
    assert.equal(drawHandler(javascript.read('file:///app.js', text), text), expected.trim());
  });
}

reads(
  'exports of a module',
  `
import { save } from './save.js';
export const handler = async (event, context) => {};
export function warm() {}
export default class App {}
const local = (event, context, callback) => callback(null, { statusCode: 200 }), other = 1;
export { local as callbackHandler, save, other };
export { a, b as c } from './more.js';
export * from './all.js';
export * as names from './names.js';
export const { d, e: [f] } = load(function hidden() {});
`,
  `
esm
export handler async (event, context)
export warm ()
export default
export callbackHandler (event, context, callback) calls callback
  returns { statusCode: number }
export save = save of ./save.js
export other
export a = a of ./more.js
export c = b of ./more.js
export * = * of ./all.js
export names = * of ./names.js
export d
export f
import ./save.js { save } relative
import ./more.js { a, b } relative
import ./all.js { * } relative
import ./names.js { * } relative`,
);

reads(
  'exports of a script',
  `
const { run } = require('./run');
exports.handler = void 0;
exports.handler = async event => event;
exports['odd-name'] = run;
module.exports.third = function (event, context, done) {};
`,
  `
commonjs
export handler async (event)
export odd-name = run of ./run
export third (event, context, done)
import ./run { run } relative`,
);

reads(
  'an object as exports',
  `
const first = () => {};
module.exports = { first, second: require('./second').handler, async third({ body }, ...rest) {}, ...require('./more') };
`,
  `
commonjs
export first ()
export second = handler of ./second
export third async ({}, ...rest?)
export *@'require('./more')' = * of ./more
import ./second { handler } relative
import ./more { * } relative`,
);

reads(
  'a function as exports',
  'module.exports = async (event = {}) => {};',
  `commonjs\nexport default@'async (event = {}) => {}' async (event?)`,
);
reads(
  'computed exports',
  'for (const name of names) exports[name] = load(name);',
  'commonjs, computed exports',
);
reads('exports given away', 'define(exports);', 'computed exports');
reads(
  'an instance as exports',
  'module.exports = new App();',
  `commonjs, computed exports\nexport default@'new App()'`,
);
reads(
  'another module as exports',
  `module.exports = require('./app');`,
  `commonjs\nexport *@'require('./app')' = * of ./app\nimport ./app { * } relative`,
);

reads(
  'names that stand for the exports',
  `
var self = module.exports = {};
self.handler = async () => {};
`,
  `
commonjs
export handler async ()`,
);

reads(
  'settings of a client have values of their own',
  `
import { S3Client } from '@aws-sdk/client-s3';
new S3Client({ region: process.env.REGION, endpoint: process.env.ENDPOINT });
`,
  `
esm
import @aws-sdk/client-s3 { S3Client }
env REGION or else
env ENDPOINT or else
client s3 'new S3Client' init with region, endpoint`,
);

reads(
  'exports as compilers write them',
  `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.b = exports.handler = void 0;
__exportStar(require("./all"), exports);
Object.defineProperty(exports, "c", { enumerable: true, get: function () { return c_1.c; } });
var c_1 = require("./c");
const handler = async (event) => event;
exports.handler = handler;
`,
  `
commonjs
export *@'require("./all")' = * of ./all
export c
export handler async (event)
import ./all { * } relative
import ./c { * } relative`,
);

reads(
  'exports as esbuild writes them',
  `
var app_exports = {};
__export(app_exports, { handler: () => handler });
module.exports = __toCommonJS(app_exports);
var handler = async (event) => event;
0 && (module.exports = { handler });
`,
  `
commonjs, computed exports
export default@'__toCommonJS(app_exports)'
export handler async (event)`,
);

reads(
  'what is wrapped around a handler hides its parameters',
  `
import middy from '@middy/core';
const base = async (event, context) => ({ statusCode: 200 });
export const handler = middy(base).use(json()).onError(log);
export const chained = middy().use(json()).handler(base);
export const streamed = awslambda.streamifyResponse(async (event, stream) => {});
export const plain = base;
`,
  `
esm
export handler async (?) in middy
  returns { statusCode: number }
export chained async (?) in middy
  returns { statusCode: number }
export streamed async (?) in streamifyResponse
export plain async (event, context)
  returns { statusCode: number }
import @middy/core { default }`,
);

reads(
  'methods as handlers',
  `
class App {
  start = async (event, context) => {};
  run(event) { return this.start(event); }
}
const app = new App();
exports.handler = app.run.bind(app);
exports.start = app.start;
`,
  `
commonjs
export handler (event)
export start async (event, context)`,
);

reads(
  'the environment in all its shapes',
  `
import { env } from 'node:process';
const { TABLE, MODE = 'x', QUEUE: queueUrl, ['NAME']: name } = process.env;
const all = process.env;
use(all.BUCKET, env.TOPIC, process.env['KEY'], process.env?.ODD);
const debug = process.env.DEBUG === 'true';
const size = Number(process.env.SIZE) || 10;
const upper = process.env.STAGE?.toUpperCase();
const left = process.env.LEFT;
if (left) use(left);
process.env.SET ??= 'x';
use(process.env.SET);
if (!('MUST' in process.env)) throw new Error('no');
use(process.env.MUST);
if (!process.env.ONE || !process.env.TWO) { log('no'); throw new Error('no'); }
`,
  `
esm
import node:process { env }
env TABLE
env MODE or else
env QUEUE
env NAME
env BUCKET
env TOPIC
env KEY
env ODD
env DEBUG or else
env SIZE or else
env STAGE or else
env LEFT or else
env SET or else
env MUST
env MUST
env ONE
env TWO`,
);

reads(
  'a function that reads the environment for others',
  `
const must = name => { if (!process.env[name]) throw new Error(name); return process.env[name]; };
const table = must('TABLE');
const stage = must('STAGE', 'dev');
`,
  `
computed environment
env TABLE
env STAGE or else`,
);

reads(
  'the rest of the environment is everything',
  `const { TABLE, ...rest } = process.env;`,
  `
computed environment
env TABLE`,
);

reads(
  'the old SDK',
  `
const AWS = require('aws-sdk');
const S3 = require('aws-sdk/clients/s3');
const { DocumentClient } = require('aws-sdk/clients/dynamodb');
const db = new AWS.DynamoDB.DocumentClient({ region: 'eu-west-1' });
const more = new DocumentClient();
const s3 = new S3();
const machine = new AWS.StepFunctions();
exports.handler = async () => {
  await db.get({ TableName: process.env.TABLE }).promise();
  await Promise.all([1, 2].map(id => more.put({ TableName: 'a', Item: { id } }).promise()));
  s3.upload({ Bucket: 'b' }, (error, data) => {});
  const url = s3.getSignedUrl('getObject', {});
  machine.startExecution({ stateMachineArn: 'x' }).promise();
};
`,
  `
commonjs
export handler async ()
import aws-sdk { * }
import aws-sdk/clients/s3 { * }
import aws-sdk/clients/dynamodb { DocumentClient }
env TABLE
client dynamodb 'new AWS.DynamoDB.DocumentClient' init with region
client dynamodb 'new DocumentClient' init
client s3 'new S3' init
client states 'new AWS.StepFunctions' init
call dynamodb:GetItem 'get' (TableName: $TABLE)
call dynamodb:PutItem 'put' (TableName: "a") in a loop
call s3:PutObject 'upload' (Bucket: "b")
call states:StartExecution 'startExecution' (stateMachineArn: "x")
floating machine.startExecution 'machine.startExecution({ stateMachineArn: 'x' }).promise()'`,
);

reads(
  'clients under X-Ray',
  `
const AWSXRay = require('aws-xray-sdk');
const AWS = AWSXRay.captureAWS(require('aws-sdk'));
const { captureAWSv3Client } = require('aws-xray-sdk');
const { SQSClient, SendMessageBatchCommand } = require('@aws-sdk/client-sqs');
const sns = new AWS.SNS();
const sqs = captureAWSv3Client(new SQSClient({}));
const go = async () => { await sns.publish({}).promise(); sqs.send(new SendMessageBatchCommand({ Entries: [{}, {}] })); };
`,
  `
commonjs
import aws-xray-sdk { * }
import aws-sdk { * }
import aws-xray-sdk { captureAWSv3Client }
import @aws-sdk/client-sqs { SQSClient, SendMessageBatchCommand }
client sns 'new AWS.SNS' init
client sqs 'new SQSClient' init
call sns:Publish 'publish' ()
call sqs:SendMessageBatch 'SendMessageBatchCommand' (Entries: 2 items) needs sqs:SendMessage
floating sqs.send 'sqs.send(new SendMessageBatchCommand({ Entries: [{}, {}] }))'`,
);

reads(
  'parameters that cannot be seen whole',
  `
import { DynamoDBDocument, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const db = DynamoDBDocument.from(new DynamoDB());
const params = { TableName: 'a', Limit: 5 };
params.TableName = choose();
await db.query(params);
await db.put({ ...base, TableName: 'b' });
await db.scan(make());
new TransactWriteCommand({ TransactItems: [{ Put: { TableName: process.env.T } }, { Delete: { TableName: 'd' } }] });
`,
  `
esm
import @aws-sdk/lib-dynamodb { DynamoDBDocument, TransactWriteCommand }
import @aws-sdk/client-dynamodb { DynamoDB }
env T
client dynamodb 'new DynamoDB' init
call dynamodb:Query 'query' (Limit: 5) …
call dynamodb:PutItem 'put' (TableName: "b") …
call dynamodb:Scan 'scan' () …
call dynamodb:TransactWriteItems 'TransactWriteCommand' (TransactItems: 2 items, TransactItems.0.Put.TableName: $T, TransactItems.1.Delete.TableName: "d") needs nothing`,
);

reads(
  'expressions and their placeholders',
  `
const one = { UpdateExpression: 'SET #a = :a', ExpressionAttributeNames: { '#a': 'a' }, ExpressionAttributeValues: { ':a': 1 } };
const two = { FilterExpression: \`#x = \${value}\`, ...rest };
const three = { ProjectionExpression: 'a, b' };
const four = { KeyConditionExpression: 'id = :id', ExpressionAttributeValues: given };
const five = { ConditionExpression: '#v < :v' };
five.ExpressionAttributeNames = { '#v': 'v' };
`,
  `
expression UpdateExpression 'SET #a = :a'
  names #a
  values :a
expression FilterExpression computed '\`#x = \${value}\`'
  names not seen
  values not seen
expression ProjectionExpression 'a, b'
  names none
  values none
expression KeyConditionExpression 'id = :id'
  names none
  values not seen
expression ConditionExpression '#v < :v'
  names not seen
  values none`,
);

reads(
  'promises nobody waits for',
  `
const save = async item => await put(item);
const log = async text => { console.log(text); };
exports.handler = async items => {
  log(items);
  save();
  await save();
  void save();
  save().catch(log);
  items.forEach(async item => { await save(item); });
  fetch('https://example.com');
  return save();
};
`,
  `
commonjs
export handler async (items)
floating save 'save()'
floating save 'save().catch(log)'
floating items.forEach 'items.forEach(async item => { await save(item); })'
floating fetch 'fetch('https://example.com')'`,
);

reads(
  'timers, timeouts and secrets',
  `
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
setTimeout(work, 60_000);
setInterval(work, 5 * 60 * 1000);
exports.handler = () => new Promise(done => setTimeout(done, 1500));
new DynamoDBClient({ requestHandler: { requestTimeout: 3000 }, credentials: {
  accessKeyId: 'AKIAQWERTYUIOPASDFGH', secretAccessKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCD' } });
`,
  `
commonjs
export handler ()
import @aws-sdk/client-dynamodb { DynamoDBClient }
client dynamodb 'new DynamoDBClient' init with requestHandler, credentials
wait timer 60 s '60_000'
wait interval 300 s '5 * 60 * 1000'
wait sleep 1.5 s '1500'
wait timeout 3 s '3000'
secret access key id 'AKIAQWERTYUIOPASDFGH'
secret secret access key 'abcdefghijklmnopqrstuvwxyz0123456789ABCD'`,
);

reads(
  'modules that are asked for on the way',
  `
let sharp;
try { sharp = require('sharp'); } catch {}
exports.handler = async () => { const { load } = await import('./late.js'); return load(); };
require('./side-effect');
`,
  `
commonjs
export handler async ()
import sharp { * } optional
import ./late.js { load } relative optional
import ./side-effect {  } relative`,
);

test('names that nobody declares, and the words of a file', () => {
  const model = javascript.read(
    'a.mjs',
    `import a from 'a';\nconst b = structuredClone(a);\nreturn b.toSorted(__dirname, 'NextToken');`,
  );
  assert.deepEqual([...model.globals.keys()], ['structuredClone', '__dirname']);
  assert.ok(['toSorted', 'NextToken', 'structuredClone', 'a'].every(word => model.words.has(word)));
});

test('the parts of the language a file uses, where it uses them first', () => {
  const text = `let a = b?.c ?? 1;
a ||= 2 ** 3;
class D { #e = 1n; static {} }
try { a() } catch { await f }
for await (const g of h) (({ ...i }) => \`\`)(...j);`;
  const drawn = [...javascript.read('a.mjs', text).features]
    .sort(([, one], [, other]) => one.start - other.start)
    .map(([feature, at]) => `${feature}: ${text.slice(at.start, at.end).slice(0, 12)}`);
  assert.deepEqual(drawn, [
    'let and const: let',
    'optional chaining: ?.',
    'nullish coalescing: ??',
    'logical assignment: ||=',
    'exponentiation: **',
    'classes: class D { #e',
    'class fields: #e = 1n;',
    'private members: #e',
    'bigint: 1n',
    'static blocks: static {}',
    'optional catch binding: catch { awai',
    'top-level await: await',
    'async iteration: await',
    'for of: (const g of ',
    'arrow functions: ({ ...i }) =',
    'destructuring: { ...i }',
    'object spread: ...',
    'template literals: ``',
    'spread: ...',
  ]);
});
