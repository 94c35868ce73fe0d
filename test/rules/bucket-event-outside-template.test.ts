import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('bucket-event-outside-template');

flags(
  "a parameter, another resource, and a bucket's ARN",
  `Transform: AWS::Serverless-2016-10-31
Parameters:
  Name: { Type: String, Default: uploads }
Resources:
  B: { Type: AWS::S3::Bucket }
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: S3, Properties: { Bucket: !Ref Name, Events: s3:ObjectCreated:* } }
        #                                    ^^^^^^^^^ error: A of F names Name, which is no bucket of this template; SAM needs !Ref of a bucket in the same template, to write the notification into it
        C: { Type: S3, Properties: { Bucket: !Ref Q, Events: s3:ObjectCreated:* } }
        #                                    ^^^^^^ error: C of F names Q, which is an AWS::SQS::Queue; SAM needs !Ref of a bucket in the same template, to write the notification into it
        D: { Type: S3, Properties: { Bucket: !GetAtt B.Arn, Events: s3:ObjectCreated:* } }
        #                                    ^^^^^^^^^^^^^ error: D of F names B by its Arn; SAM needs !Ref of a bucket in the same template, to write the notification into it
`,
);

allows(
  'a bucket of the template',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::S3::Bucket }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:* } }
`,
);

fixes(
  'an ARN',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::S3::Bucket }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        D: { Type: S3, Properties: { Bucket: !GetAtt B.Arn, Events: s3:ObjectCreated:* } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::S3::Bucket }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        D: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:* } }
`,
);
