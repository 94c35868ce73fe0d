import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('policy-template-unknown');

flags(
  'slips and what may be newer',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - S3ReadsPolicy: { BucketName: a }
        # ^^^^^^^^^^^^^ error: S3ReadsPolicy of F is not a SAM policy template; did you mean S3ReadPolicy?
        - TeleportPolicy: {}
        # ^^^^^^^^^^^^^^ hint: TeleportPolicy of F is not a SAM policy template as of 2026-09-29
`,
);

allows(
  'templates, statements, managed policies',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - S3ReadPolicy: { BucketName: a }
        - AWSXrayWriteOnlyAccess
        - Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*' }]
        - !Ref Given
`,
);

fixes(
  'a slip',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - S3ReadPolcy: { BucketName: a }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - S3ReadPolicy: { BucketName: a }
`,
);
