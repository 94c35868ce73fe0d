import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('inline-code-refused');

flags(
  'code for a runtime that takes none',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: public class Handler {}
      ^^^^^^^^^^ error: F has its code in the template, but runs on java25; only Node.js and Python code can stand here
      Runtime: java25
`,
);

allows(
  'Node.js and Python, archives, and what only the deployment knows',
  `Parameters:
  Version: { Type: String }
Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: 'exports.handler = 1' }, Runtime: nodejs24.x } }
  B: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: 'handler = 1' }, Runtime: python3.14 } }
  C: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: 'x' }, Runtime: !Ref Version } }
  D: { Type: AWS::Lambda::Function, Properties: { Code: { S3Bucket: b, S3Key: k }, Runtime: java25 } }
`,
);
