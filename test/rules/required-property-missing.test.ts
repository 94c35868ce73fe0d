import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('required-property-missing');

flags(
  'what a resource needs, and what an object in it needs',
  `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
   #^^^^^^^^^^ error: Role has no AssumeRolePolicyDocument, which AWS::IAM::Role requires
      Path: /
  Rule:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - { Arn: arn }
        # ^^^^^^^^^^^^ error: Targets.0 of Rule has no Id, which is required there
  Vault:
 #^^^^^ error: Vault has no BackupVaultName, which AWS::Backup::BackupVault requires
    Type: AWS::Backup::BackupVault
`,
);

flags(
  'what an event needs',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Orders:
          Type: SQS
          Properties:
         #^^^^^^^^^^ error: Events.Orders.Properties of F has no Queue, which is required there
            BatchSize: 5
        Get:
       #^^^ error: Events.Get of F has no Properties, which is required there
          Type: Api
`,
);

allows(
  'what stands in Globals, and what a condition or a macro makes',
  `Transform: AWS::Serverless-2016-10-31
Parameters:
  Given: { Type: String }
Globals:
  Api: { Cors: "'*'" }
Conditions:
  Some: !Equals [!Ref Given, a]
Resources:
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }
  Other:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: !If [Some, !Ref Given, { Version: '2012-10-17' }]
`,
);

fixes(
  'a policy nobody may assume, for Lambda',
  `Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      Path: /
`,
  `Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      Path: /
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal:
              Service: lambda.amazonaws.com
            Action: sts:AssumeRole
`,
);

fixes(
  'a reference to the one function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
  May:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      Principal: s3.amazonaws.com
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
  May:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      Principal: s3.amazonaws.com
      FunctionName: !Ref Ship
`,
);
