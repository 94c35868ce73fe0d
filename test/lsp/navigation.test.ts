import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentLink, DocumentSymbol, Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../server/src/text/edit';
import { linesOf } from '../../server/src/text/lines';
import { startServer } from '../support/server';

const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Not [{ Condition: IsProd }]
Mappings:
  Sizes: { dev: { Memory: 128 } }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsProd
    Properties:
      QueueName: !Sub 'orders-\${Stage}-\${Other.Arn}'
  Other: { Type: AWS::SQS::Queue, DependsOn: [Orders] }
  Ship:
    Type: AWS::Serverless::Function
    DependsOn: Orders
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: nodejs24.x
      MemorySize: !FindInMap [Sizes, dev, Memory]
      Timeout: !If [IsProd, 60, 30]
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
Outputs:
  Url: { Value: !Ref Orders, Condition: IsProd }
  Role: { Value: { 'Fn::GetAtt': [Ship, Arn] } }
`;

const files = { 'src/ship.js': '// ships\nexports.handler = async () => 1;\n' };

async function opened() {
  const client = await startServer(files);
  await client.open('template.yaml', template);
  return client;
}

/** The lines that answers point to, as they stand there, each with the place marked: `DependsOn: [«Orders»]`. */
function marked(text: string, places: readonly { range: Location['range'] }[]): readonly string[] {
  const lines = linesOf(text);
  return places.map(({ range }) => {
    const line = lines.text(range.start.line);
    return `${line.slice(0, range.start.character)}«${line.slice(range.start.character, range.end.character)}»${line.slice(range.end.character)}`.trim();
  });
}

test('go to definition leads to resources, parameters, conditions, mappings and into the handler', async () => {
  const client = await opened();
  const define = async (find: string) =>
    marked(template, await client.at<Location[]>('textDocument/definition', 'template.yaml', find));
  assert.deepEqual(await define('!GetAtt Or|ders.Arn'), ['«Orders»:']);
  assert.deepEqual(await define('${Sta|ge}'), ['«Stage»: { Type: String, Default: dev }']);
  assert.deepEqual(await define('!If [Is|Prod'), ['«IsProd»: !Equals [!Ref Stage, prod]']);
  assert.deepEqual(await define('FindInMap [Si|zes'), ['«Sizes»: { dev: { Memory: 128 } }']);
  const [handler] = await client.at<Location[]>('textDocument/definition', 'template.yaml', 'ship.han|dler');
  assert.equal(handler!.uri, 'file:///app/src/ship.js');
  assert.deepEqual(marked(files['src/ship.js'], [handler!]), ['exports.«handler» = async () => 1;']);
  await client.stop();
});

test('references are complete, in every way a name can stand', async () => {
  const client = await opened();
  const refer = async (find: string) =>
    marked(
      template,
      await client.at<Location[]>('textDocument/references', 'template.yaml', find, {
        context: { includeDeclaration: true },
      }),
    );
  assert.deepEqual(await refer('Or|ders:'), [
    '«Orders»:',
    'Other: { Type: AWS::SQS::Queue, DependsOn: [«Orders»] }',
    'DependsOn: «Orders»',
    'Order: { Type: SQS, Properties: { Queue: !GetAtt «Orders».Arn } }',
    'Url: { Value: !Ref «Orders», Condition: IsProd }',
  ]);
  assert.deepEqual(await refer('IsPr|od: !Equals'), [
    '«IsProd»: !Equals [!Ref Stage, prod]',
    'IsDev: !Not [{ Condition: «IsProd» }]',
    'Condition: «IsProd»',
    'Timeout: !If [«IsProd», 60, 30]',
    'Url: { Value: !Ref Orders, Condition: «IsProd» }',
  ]);
  assert.deepEqual(await refer('Sh|ip:'), ['«Ship»:', "Role: { Value: { 'Fn::GetAtt': [«Ship», Arn] } }"]);
  await client.stop();
});

test('rename changes every place, and refuses what CloudFormation would', async () => {
  const client = await opened();
  const edit = await client.at<WorkspaceEdit>('textDocument/rename', 'template.yaml', '!Ref Sta|ge', {
    newName: 'Environment',
  });
  const lines = linesOf(template);
  const edits = edit.changes!['file:///app/template.yaml']!.map(({ range, newText }) => ({
    at: {
      uri: '',
      start: lines.offset(range.start.line, range.start.character),
      end: lines.offset(range.end.line, range.end.character),
    },
    text: newText,
  }));
  assert.equal(applyEdits(template, edits), template.replaceAll('Stage', 'Environment'));
  await assert.rejects(
    client.at('textDocument/rename', 'template.yaml', 'Or|ders:', { newName: 'my-orders' }),
    /letters and digits/,
  );
  await assert.rejects(
    client.at('textDocument/rename', 'template.yaml', 'Or|ders:', { newName: 'Stage' }),
    /already is a resource Stage/,
  );
  await client.stop();
});

test('the outline has sections, resources with their types, and the events of functions', async () => {
  const client = await opened();
  const draw = (symbols: readonly DocumentSymbol[], depth = 0): string =>
    symbols
      .map(
        ({ name, detail, children }) =>
          `${'  '.repeat(depth)}${name}${detail ? ` ${detail}` : ''}\n${draw(children ?? [], depth + 1)}`,
      )
      .join('');
  assert.equal(
    draw(await client.at<DocumentSymbol[]>('textDocument/documentSymbol', 'template.yaml', 'Transform')),
    `Transform
Parameters
  Stage
Conditions
  IsProd
  IsDev
Mappings
  Sizes
Resources
  Orders AWS::SQS::Queue
  Other AWS::SQS::Queue
  Ship AWS::Serverless::Function
    Order SQS
Outputs
  Url
  Role
`,
  );
  await client.stop();
});

test('code folders and handlers are links', async () => {
  const client = await opened();
  const links = await client.at<DocumentLink[]>('textDocument/documentLink', 'template.yaml', 'Transform');
  assert.deepEqual(
    links.map(({ target }) => target),
    ['file:///app/src', 'file:///app/src/ship.js'],
  );
  assert.deepEqual(marked(template, links), ['CodeUri: «src/»', 'Handler: «ship.handler»']);
  await client.stop();
});
