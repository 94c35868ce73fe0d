import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typescript } from '../../server/src/handler/javascript';
import { drawHandler } from './draw-handler';

function reads(name: string, text: string, expected: string, file = 'app.ts') {
  test(name, () => {
    assert.equal(drawHandler(typescript.read(`file:///${file}`, text), text), expected.trim());
  });
}

reads(
  'types are looked through',
  `
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Context, type Handler } from 'aws-lambda';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
const TABLE = process.env.TABLE!;
const stage = process.env.STAGE as string;
const region = <string>process.env.AREA;
const size: number = parseInt(process.env.SIZE ?? '1', 10);
const db: DynamoDBDocument = DynamoDBDocument.from(new DynamoDB({}));
export type Body = { id: string };
export interface Order { id: string }
export enum Kind { A = 'a' }
export const handler: Handler<APIGatewayProxyEvent, void> = async (event, context?: Context): Promise<void> => {
  const body = JSON.parse(event.body!) as Body;
  await db.query({ TableName: TABLE! } satisfies ScanCommandInput);
};
`,
  `
esm
export Kind
export handler async (event, context?)
import aws-lambda { APIGatewayProxyEvent } types
import aws-lambda { Context, Handler } types
import @aws-sdk/lib-dynamodb { DynamoDBDocument }
import @aws-sdk/client-dynamodb { DynamoDB, ScanCommandInput }
env TABLE
env STAGE
env AREA
env SIZE or else
client dynamodb 'new DynamoDB' init
call dynamodb:Query 'query' (TableName: $TABLE)
parse 'JSON.parse(event.body!)'`,
);

reads(
  'a client handed in by its type',
  `
import { S3 } from '@aws-sdk/client-s3';
export class Photos {
  constructor(private readonly s3: S3, readonly bucket = process.env.BUCKET) {}
  async list(s3: S3) { return s3.listBuckets({}); }
}
`,
  `
esm
export Photos
import @aws-sdk/client-s3 { S3 } types
env BUCKET
call s3:ListBuckets 'listBuckets' () needs s3:ListAllMyBuckets`,
);

reads(
  'what the grammar does not know does not break the file',
  `
type Pair = [first: string, second?: number];
const some = list.filter((one): one is string => typeof one === 'string');
const more = list.filter((one): one is [string, number] => true);
function check(value: unknown): asserts value is string {}
try { go(); } catch (error: unknown) { log(error); }
export const handler = async () => {};
`,
  `
esm
export handler async ()`,
);

reads(
  'overloads, decorators and an export of CommonJS',
  `
function run(a: string): void;
function run(a: string, b: string): void;
function run(a: string, b?: string) {}
@controller() class App { @get('/') index(@query() q: string) {} }
export = run;
`,
  `
esm
export default@'run' (a, b?)`,
);

reads(
  'markup is passed over',
  `
export const handler = async () => render(<Page title={process.env.TITLE}>text</Page>);
`,
  `
esm
export handler async ()
env TITLE`,
  'page.tsx',
);
