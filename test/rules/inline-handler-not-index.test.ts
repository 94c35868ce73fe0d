import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('inline-handler-not-index');

flags(
  'a handler in another file',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: 'exports.run = async () => 1' }
      Handler: lambda_function.run
      #        ^^^^^^^^^^^^^^^^^^^ error: F looks for its handler in lambda_function, but code in a template becomes a file named index
      Runtime: nodejs24.x
`,
);

allows(
  'index, layers, and code beside the template',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { InlineCode: x, Handler: index.run } }
  B: { Type: AWS::Serverless::Function, Properties: { InlineCode: x, Handler: datadog.run, Layers: [!Ref Layer] } }
  C: { Type: AWS::Serverless::Function, Properties: { CodeUri: src/, Handler: app.run } }
  D: { Type: AWS::Serverless::Function, Properties: { InlineCode: x, Handler: /opt/wrapper.run } }
`,
);

fixes(
  'the file, and keeps the function',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: 'exports.run = async () => 1' }
      Handler: app.run
`,
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: 'exports.run = async () => 1' }
      Handler: index.run
`,
);
