import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('module-not-in-package');

const ship = (more = '', runtime = 'nodejs24.x') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 5400 } }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: ${runtime}
${more}`;

const sdk2 = "const AWS = require('aws-sdk');\nexports.handler = async () => AWS;\n";

flags('the old SDK on a newer runtime', ship(), {
  'src/ship.js': `const AWS = require('aws-sdk');
                     ^^^^^^^ error: nodejs24.x does not ship aws-sdk, and the code of Ship has no package.json; it ships @aws-sdk/client-… (version 3)
exports.handler = async () => AWS;
`,
});
flags('a package that is not declared', ship(), {
  'src/ship.js': `import got from 'got';
                 ^^^ error: nodejs24.x does not ship got, and package.json of Ship does not declare it
export const handler = async () => got;
`,
  'src/package.json': '{ "dependencies": { "ms": "1" } }',
});
allows('the old SDK on an old runtime', ship('', 'nodejs16.x'), { 'src/ship.js': sdk2 });
allows('what the package declares, Node.js brings and the runtime ships', ship(), {
  'src/ship.js':
    "require('aws-sdk');\nrequire('fs');\nrequire('node:fs');\nrequire('@aws-sdk/client-s3');\nrequire('./own');\nexports.handler = async () => 1;\n",
  'src/package.json': '{ "dependencies": { "aws-sdk": "2" } }',
});
allows('a layer, modules that are there, and a bundler', ship('      Layers: [a]\n'), {
  'src/ship.js': sdk2,
});
allows('modules that are there', ship(), { 'src/ship.js': sdk2, 'src/node_modules/aws-sdk/index.js': '' });
allows('a bundler', ship('    Metadata: { BuildMethod: esbuild }\n'), { 'src/ship.js': sdk2 });
