import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('package-too-large');

flags(
  'an archive, and a folder with what lies deeper',
  `Resources:
  A:
    Type: AWS::Lambda::Function
    Properties: { Code: build/app.zip, Runtime: java25 }
    #                   ^^^^^^^^^^^^^ error: build/app.zip of A is 286 MB, but code and layers may have 250 MB unpacked
  B:
    Type: AWS::Lambda::Function
    Properties: { Code: ./src, Runtime: nodejs24.x }
    #                   ^^^^^ warning: ./src of B is 286 MB, but code and layers may have 250 MB unpacked
`,
  {
    'build/app.zip': `(300,000,000 bytes)
`,
    'src/node_modules/big/index.js': `(200,000,000 bytes)
`,
    'src/node_modules/other.js': `(100,000,000 bytes)
`,
  },
);

allows(
  'what is small enough, what a build makes, and what is not uploaded',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { CodeUri: a/, Runtime: python3.14 } }
  B: { Type: AWS::Serverless::Function, Properties: { CodeUri: b/, Runtime: nodejs24.x } }
  C: { Type: AWS::Serverless::Function, Properties: { CodeUri: b/, Runtime: python3.14 }, Metadata: { BuildMethod: makefile } }
  D: { Type: AWS::Serverless::Function, Properties: { CodeUri: b/, Runtime: java25 } }
`,
  {
    'a/app.py': `(1,000 bytes)
`,
    'a/.git/pack': `(900,000,000 bytes)
`,
    'b/package.json': `(10 bytes)
`,
    'b/model.bin': `(900,000,000 bytes)
`,
  },
);
