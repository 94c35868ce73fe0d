import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('sam-key-ignored');

flags(
  'policies and globals to ignore',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    CreationPolicy: { ResourceSignal: { Count: 1 } }
   #^^^^^^^^^^^^^^ warning: SAM drops CreationPolicy of F: an AWS::Serverless::Function does not hand it on
    IgnoreGlobals: [Timout, Tracing]
    #               ^^^^^^ warning: IgnoreGlobals of F names Timout, which Globals cannot set; did you mean Timeout?
    Properties: { Runtime: nodejs24.x }
`,
);

allows(
  'what SAM hands on',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    DeletionPolicy: Retain
    IgnoreGlobals: '*'
    Properties: { Runtime: nodejs24.x }
  A: { Type: AWS::Lambda::Alias, UpdatePolicy: { CodeDeployLambdaAliasUpdate: {} } }
`,
);

fixes(
  'by taking it out',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    UpdatePolicy: { A: b }
    Properties: { Runtime: nodejs24.x }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs24.x }
`,
);
