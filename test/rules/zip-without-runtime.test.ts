import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('zip-without-runtime');

flags(
  'a function without either, and one without a handler',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
  ^ error: A has no Runtime and no Handler, which a zip package needs
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/ }
  B:
  ^ error: B has no Handler, which a zip package needs
    Type: AWS::Lambda::Function
    Properties: { Code: { S3Bucket: b, S3Key: k }, Runtime: java25 }
`,
);

allows(
  'images, Globals, and what a macro may add',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Runtime: python3.14 }
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { Handler: app.handler } }
  B: { Type: AWS::Serverless::Function, Properties: { PackageType: Image } }
  C: { Type: AWS::Lambda::Function, Properties: { Code: { ImageUri: here } } }
  D: { Type: AWS::Lambda::Function, Properties: { Fn::Transform: { Name: AWS::Include } } }
`,
);

fixes(
  'what is missing, one after the other',
  `Resources:
  B:
    Type: AWS::Lambda::Function
    Properties:
      Code: { S3Bucket: b, S3Key: k }
      Handler: app.handler
`,
  `Resources:
  B:
    Type: AWS::Lambda::Function
    Properties:
      Code: { S3Bucket: b, S3Key: k }
      Handler: app.handler
      Runtime: nodejs24.x
`,
);
