import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/text/edit';
import { findings, ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('handler-missing');

const ship = (handler: string, more = '') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Runtime: nodejs24.x
      Handler: ${handler}
${more}`;

const code = { 'src/ship.js': 'exports.handler = async () => 1;\n' };

flags(
  'an export that is not there, and says where the ones that are stand',
  `${ship('ship.handle')}      #        ^^^^^^^^^^^ error: Ship calls handle, which ship.js does not export; it exports handler
`,
  code,
);

flags(
  'an export that TypeScript spells another way',
  `${ship('ship.handler')}      #        ^^^^^^^^^^^^ error: Ship calls handler, which ship.ts does not export; it exports hanlder
`,
  { 'src/ship.ts': 'export const hanlder = async (event: Order): Promise<void> => {};\n' },
);

flags(
  'a file that is not there',
  `${ship('shop.handler')}      #        ^^^^^^^^^^^^ warning: Ship names shop.handler, but src/ has no shop.js
`,
  code,
);

allows('a file and export that are there', ship('ship.handler'), code);
allows('an output folder of a build', ship('dist/ship.handler'), code);
allows('a file that a layer may bring', ship('datadog.handler', '      Layers: [!Ref Datadog]\n'), code);
allows('a code folder that is not there', ship('ship.handler'));
allows('exports that are computed', ship('ship.anything'), { 'src/ship.js': 'module.exports = make();\n' });
allows(
  'an entry point that esbuild makes',
  ship(
    'app.handler',
    '    Metadata:\n      BuildMethod: esbuild\n      BuildProperties: { EntryPoints: [lambda/app.ts] }\n',
  ),
  { 'src/lambda/app.ts': 'export const handler = async () => 1;\n' },
);
allows('a build by other means', ship('ship.handler', '    Metadata: { BuildMethod: makefile }\n'), {
  'src/Makefile': '',
});

fixes('the handler, to the name the file exports', ship('ship.handle'), ship('ship.handler'), code);

/** What a fix adds to the end of the handler file. */
async function added(path: string, text: string, handler: string, more = ''): Promise<string> {
  const [found] = await findings('handler-missing', ship(handler, more), { [path]: text });
  const fix = [found?.fix, ...(found?.alternatives ?? [])].find(one => one?.title.startsWith('Add '));
  return fix ? applyEdits(text, fix.edits, `file:///app/${path}`).slice(text.length) : '';
}

test('handler-missing adds a function in the module system of the file', async () => {
  assert.equal(
    await added('src/ship.js', 'exports.pack = async () => 1;\n', 'ship.unload'),
    '\nmodule.exports.unload = async event => {\n  return undefined;\n};\n',
  );
  assert.equal(
    await added('src/ship.mjs', 'export const pack = async () => 1;\n', 'ship.unload'),
    '\nexport const unload = async event => {\n  return undefined;\n};\n',
  );
  assert.equal(
    await added('src/ship.ts', 'export const pack = async () => 1;\n', 'ship.unload'),
    '\nexport const unload = async (event: unknown) => {\n  return undefined;\n};\n',
  );
});

test('handler-missing adds a function that an API can call', async () => {
  const events = '      Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } }\n';
  assert.equal(
    await added('src/ship.js', 'exports.pack = async () => 1;\n', 'ship.unload', events),
    "\nmodule.exports.unload = async event => {\n  return { statusCode: 200, body: '' };\n};\n",
  );
});

test('handler-missing adds nothing where a function of that name is there and not exported', async () => {
  assert.equal(
    await added('src/ship.js', 'function unload() {}\nexports.pack = unload;\n', 'ship.unload'),
    '',
  );
});
