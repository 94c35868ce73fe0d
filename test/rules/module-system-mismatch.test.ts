import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('module-system-mismatch');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

flags('CommonJS in an ES module', ship('nodejs24.x'), {
  'src/ship.mjs': `exports.handler = async () => 1;
^^^^^^^ error: nodejs24.x loads ship.mjs as an ES module, where require, module and exports do not exist
`,
});
flags('an ES module in a file of CommonJS', ship('nodejs24.x'), {
  'src/ship.cjs': `export const handler = async () => 1;
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nodejs24.x loads ship.cjs as CommonJS, where import and export are syntax errors
`,
});
flags('CommonJS where package.json says type: module', ship('nodejs24.x'), {
  'src/ship.js': `exports.handler = async () => 1;
^^^^^^^ warning: nodejs24.x loads ship.js as an ES module, as package.json says type: module, where require, module and exports do not exist
`,
  'src/package.json': '{ "type": "module" }\n',
});
flags('an ES module that no package.json makes one', ship('nodejs18.x'), {
  'src/ship.js': `export const handler = async () => 1;
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: nodejs18.x loads ship.js as CommonJS, as no package.json says type: module, where import and export are syntax errors
`,
});
allows('a runtime that looks into the file', ship('nodejs22.x'), {
  'src/ship.js': 'export const handler = async () => 1;\n',
});
allows('a module that makes its own require', ship('nodejs22.x'), {
  'src/ship.mjs': `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
export const handler = async () => require('./x.json');
`,
});
allows('an ES module that is one', ship('nodejs18.x'), {
  'src/ship.js': 'export const handler = async () => 1;\n',
  'src/package.json': '{ "type": "module" }\n',
});
allows('TypeScript', ship('nodejs18.x'), { 'src/ship.ts': 'export const handler = async () => 1;\n' });
