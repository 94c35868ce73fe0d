import { ruleTests } from '../support/rule';

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
