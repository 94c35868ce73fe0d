import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('bucket-events-overlap');

flags(
  'configurations of plain CloudFormation, and one function told twice',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        QueueConfigurations:
          - Event: s3:ObjectCreated:Put
            Queue: !GetAtt Q.Arn
            Filter: { S3Key: { Rules: [{ Name: prefix, Value: images/ }] } }
        TopicConfigurations:
          - Event: s3:ObjectCreated:*
          #        ^^^^^^^^^^^^^^^^^^ error: B would send s3:ObjectCreated:* for *.png to T and s3:ObjectCreated:Put for images/* to Q; S3 refuses filters that overlap
            Topic: !Ref T
            Filter: { S3Key: { Rules: [{ Name: suffix, Value: .png }] } }
  C: { Type: AWS::S3::Bucket }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        E:
          Type: S3
          Properties:
            Bucket: !Ref C
            Events: ['s3:ObjectCreated:*', 's3:ObjectCreated:Put']
            #                              ^^^^^^^^^^^^^^^^^^^^^^ error: C would send s3:ObjectCreated:Put for every key to F and s3:ObjectCreated:* for every key to F; S3 refuses filters that overlap
`,
);

allows(
  'other events, other prefixes, other suffixes and unknown filters',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::S3::Bucket }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:*, Filter: { S3Key: { Rules: [{ Name: suffix, Value: .png }] } } } }
        C: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:*, Filter: { S3Key: { Rules: [{ Name: suffix, Value: .jpg }] } } } }
        D: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectRemoved:* } }
        E: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:Put, Filter: { S3Key: { Rules: [{ Name: suffix, Value: !Ref End }] } } } }
`,
);
