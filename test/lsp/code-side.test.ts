import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../server/src/text/edit';
import { linesOf } from '../../server/src/text/lines';
import { app, type Client, startServer } from '../support/server';

const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Patience: { Type: String, Default: '30' }
  Secret: { Type: String, NoEcho: true }
Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 30
    MemorySize: 512
    Environment:
      Variables:
        STAGE: dev
Resources:
  Orders: { Type: AWS::SQS::Queue }
  Items: { Type: AWS::Serverless::SimpleTable }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Policies: [{ DynamoDBReadPolicy: { TableName: !Ref Items } }]
      Environment:
        Variables:
          TABLE: !Ref Items
          'QUEUE': !GetAtt Orders.Arn
          PATIENCE: !Ref Patience
          SECRET: !Ref Secret
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
  Pack:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: pack.handler
      Runtime: python3.13
      Environment:
        Variables: { TABLE: !Ref Items }
`;

const ship = `import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
const { QUEUE, SECRET } = process.env;
const db = new DynamoDBClient();
export const handler = async event => {
  if (process.env.STAGE === 'dev') console.log(QUEUE, process.env['PATIENCE']);
  try {
    await db.send(new BatchWriteItemCommand({ RequestItems: { [process.env.TABLE]: event.items } }));
  } catch (error) {
    if (error.name !== 'ProvisionedThroughputExceededException') throw error;
  }
};
`;

const pack = `import os
import boto3

table = boto3.resource('dynamodb').Table(os.environ['TABLE'])

def handler(event, context):
    table.put_item(Item={'stage': os.environ['STAGE']})
`;

const files = { 'template.yaml': template, 'src/ship.mjs': ship, 'src/pack.py': pack };

async function opened(): Promise<Client> {
  const client = await startServer(files);
  await client.open('template.yaml', template);
  await client.open('src/ship.mjs', ship, 'javascript');
  await client.open('src/pack.py', pack, 'python');
  return client;
}

async function hover(path: string, find: string): Promise<string> {
  const client = await opened();
  const answer = await client.at<{ contents: { value: string } } | null>('textDocument/hover', path, find);
  await client.stop();
  return answer?.contents.value ?? '';
}

function says(what: string, path: string, find: string, ...words: readonly string[]) {
  test(`hover on ${what}`, async () => {
    const text = await hover(path, find);
    for (const word of words) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
  });
}

says(
  'a variable: what it holds',
  'src/ship.mjs',
  'process.env.TA|BLE',
  '**TABLE** · environment variable',
  'Holds `name of table Items`, from `Ship`.',
);
says('a variable of Globals', 'src/ship.mjs', 'env.STA|GE', 'Holds `"dev"`, from Globals.');
says('a variable in Python', 'src/pack.py', "environ['TA|BLE", 'Holds `name of table Items`, from `Pack`.');
says('an attribute', 'src/ship.mjs', 'QU|EUE, SECRET', 'Holds `Arn of queue Orders`');
says('a parameter with a default', 'src/ship.mjs', "'PATI|ENCE", '`"30", the default of parameter Patience`');
says('a parameter that is not shown', 'src/ship.mjs', 'SEC|RET }', 'which is not shown');
says(
  'a handler: what it runs as',
  'src/ship.mjs',
  'hand|ler',
  '**Ship: nodejs22.x, 512 MB, 30 s, from Orders**',
  '`TABLE`',
);
says(
  'a command: its limits, and who may',
  'src/ship.mjs',
  'new BatchWriteIt|emCommand',
  '**BatchWriteItem** · `dynamodb`',
  '25',
  'UnprocessedItems',
  'Needs `dynamodb:BatchWriteItem`: the policies of `Ship` do not allow it.',
);
says('a method of boto3', 'src/pack.py', 'put_|item', '**PutItem** · `dynamodb`', '`dynamodb:PutItem`');
says('an error of AWS', 'src/ship.mjs', "'ProvisionedThroughputExc|eeded", 'error of AWS');

test('hover says nothing of other words', async () => {
  assert.equal(await hover('src/ship.mjs', 'cons|ole'), '');
  assert.equal(await hover('src/ship.mjs', 'err|or.name'), '');
});

async function completions(from: string, to: string, find: string, path = 'src/ship.mjs') {
  const client = await opened();
  await client.edit(path, from, to);
  const answer = await client.at<{ items: CompletionItem[] } | null>('textDocument/completion', path, find);
  await client.stop();
  return (answer?.items ?? []).map(({ label, detail }) => `${label}: ${detail}`);
}

test('the variables of the function complete behind process.env and os.environ', async () => {
  const ofShip = await completions('console.log(QUEUE', 'console.log(process.env.', 'process.env.|, process');
  assert.deepEqual(
    ofShip.slice(0, 6),
    [
      'STAGE: "dev"',
      'TABLE: name of table Items',
      'QUEUE: Arn of queue Orders',
      'PATIENCE: "30", the default of parameter Patience',
      'SECRET: what parameter Secret holds, which is not shown',
      'AWS_REGION: set by Lambda',
    ]
      .slice(0, 5)
      .concat(ofShip[5] ?? ''),
  );
  assert.ok(ofShip.some(label => label === 'AWS_REGION: set by Lambda'));
  const ofPack = await completions("['STAGE']", "['']", "os.environ['|']}", 'src/pack.py');
  assert.deepEqual(ofPack.slice(0, 2), ['STAGE: "dev"', 'TABLE: name of table Items']);
  const taken = await completions('SECRET }', 'SECRET,  }', 'SECRET, | }');
  assert.ok(taken.includes('TABLE: name of table Items'));
  assert.deepEqual(await completions('console.log(QUEUE', 'console.', 'console.|'), []);
});

/** The answers as the lines they point to, each with its place marked. */
function marked(places: readonly Location[] | null): readonly string[] {
  return (places ?? []).map(({ uri, range }) => {
    const path = uri.slice(app.length) as keyof typeof files;
    const line = linesOf(files[path]).text(range.start.line);
    return `${path} ${line.slice(0, range.start.character)}«${line.slice(range.start.character, range.end.character)}»${line.slice(range.end.character)}`.replace(
      / +/g,
      ' ',
    );
  });
}

test('go to definition leads from the code to where the template declares the variable', async () => {
  const client = await opened();
  const define = async (path: string, find: string) =>
    marked(await client.at<Location[]>('textDocument/definition', path, find));
  assert.deepEqual(await define('src/ship.mjs', 'env.TA|BLE'), ['template.yaml «TABLE»: !Ref Items']);
  assert.deepEqual(await define('src/ship.mjs', 'QU|EUE, SECRET'), [
    "template.yaml '«QUEUE»': !GetAtt Orders.Arn",
  ]);
  assert.deepEqual(await define('src/pack.py', "environ['TA|BLE"), [
    'template.yaml Variables: { «TABLE»: !Ref Items }',
  ]);
  assert.deepEqual(await define('src/ship.mjs', 'env.STA|GE'), ['template.yaml «STAGE»: dev']);
  await client.stop();
});

test('references of a variable are the same from either side', async () => {
  const client = await opened();
  const refer = async (path: string, find: string) =>
    marked(
      await client.at<Location[]>('textDocument/references', path, find, {
        context: { includeDeclaration: true },
      }),
    );
  const everywhere = [
    'template.yaml «STAGE»: dev',
    "src/ship.mjs if (process.env.«STAGE» === 'dev') console.log(QUEUE, process.env['PATIENCE']);",
    "src/pack.py table.put_item(Item={'stage': os.environ['«STAGE»']})",
  ];
  assert.deepEqual(await refer('template.yaml', 'STA|GE: dev'), everywhere);
  assert.deepEqual(await refer('src/ship.mjs', 'env.STA|GE'), everywhere);
  assert.deepEqual(await refer('src/pack.py', "environ['STA|GE"), everywhere);
  assert.deepEqual(await refer('src/ship.mjs', 'const han|dler'), ['template.yaml Handler: «ship.handler»']);
  await client.stop();
});

async function renamed(path: string, find: string, newName: string) {
  const client = await opened();
  const edit = await client
    .at<WorkspaceEdit>('textDocument/rename', path, find, { newName })
    .finally(() => client.stop());
  return Object.fromEntries(
    Object.entries(edit.changes ?? {}).map(([uri, changes]) => {
      const text = files[uri.slice(app.length) as keyof typeof files];
      const lines = linesOf(text);
      const edits = changes.map(({ range, newText }) => ({
        at: {
          uri,
          start: lines.offset(range.start.line, range.start.character),
          end: lines.offset(range.end.line, range.end.character),
        },
        text: newText,
      }));
      return [uri.slice(app.length), applyEdits(text, edits)];
    }),
  );
}

test('rename changes the variable in the template and in every handler', async () => {
  const expected = {
    'template.yaml': template.replace('STAGE: dev', 'LEVEL: dev'),
    'src/ship.mjs': ship.replace('env.STAGE', 'env.LEVEL'),
    'src/pack.py': pack.replace("'STAGE'", "'LEVEL'"),
  };
  assert.deepEqual(await renamed('src/ship.mjs', 'env.STA|GE', 'LEVEL'), expected);
  assert.deepEqual(await renamed('template.yaml', 'STA|GE: dev', 'LEVEL'), expected);
});

test('rename keeps the constant that a variable is taken into', async () => {
  assert.deepEqual(await renamed('template.yaml', "'QU|EUE'", 'ORDERS'), {
    'template.yaml': template.replace("'QUEUE'", "'ORDERS'"),
    'src/ship.mjs': ship.replace('{ QUEUE,', '{ ORDERS: QUEUE,'),
  });
});

test('rename leaves alone the variable of the same name that another function has', async () => {
  assert.deepEqual(await renamed('src/pack.py', "environ['TA|BLE", 'ITEMS'), {
    'template.yaml': template.replace('{ TABLE: !Ref Items }', '{ ITEMS: !Ref Items }'),
    'src/pack.py': pack.replace("environ['TABLE']", "environ['ITEMS']"),
  });
});

test('rename refuses what Lambda would', async () => {
  await assert.rejects(renamed('src/ship.mjs', 'env.STA|GE', 'my-stage'), /a letter, then letters/);
  await assert.rejects(renamed('src/ship.mjs', 'env.STA|GE', 'AWS_REGION'), /keeps AWS_REGION/);
  await assert.rejects(renamed('src/ship.mjs', 'env.STA|GE', 'TABLE'), /already has a variable TABLE/);
});

test('a rename can be prepared where a variable is declared', async () => {
  const client = await opened();
  const prepare = (path: string, find: string) =>
    client.at<{ placeholder: string } | null>('textDocument/prepareRename', path, find);
  assert.equal((await prepare('src/ship.mjs', 'env.STA|GE'))?.placeholder, 'STAGE');
  assert.equal((await prepare('template.yaml', "'QU|EUE'"))?.placeholder, 'QUEUE');
  assert.equal(await prepare('src/ship.mjs', 'cons|ole'), null);
  await client.stop();
});
