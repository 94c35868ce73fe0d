import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('failure-target-of-wrong-kind');

flags(
  "a FIFO topic, a table, and a type that is not the target's",
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { FifoTopic: true } }
  Table: { Type: AWS::DynamoDB::Table }
  Queue: { Type: AWS::SQS::Queue }
  A:
    Type: AWS::Lambda::Function
    Properties:
      DeadLetterConfig: { TargetArn: !Ref Topic }
      #                              ^^^^^^^^^^ error: A sends what failed to Topic, which is FIFO; it must be a standard one
  B:
    Type: AWS::Lambda::Function
    Properties:
      DeadLetterConfig: { TargetArn: !GetAtt Table.Arn }
      #                              ^^^^^^^^^^^^^^^^^ error: B sends what failed to Table, which is an AWS::DynamoDB::Table; it takes a queue or a topic
  C:
    Type: AWS::Serverless::Function
    Properties:
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: { Type: SNS, Destination: !GetAtt Queue.Arn }
          #                                    ^^^^^^^^^^^^^^^^^ error: C sends results to Queue, which is an AWS::SQS::Queue, though the type given is SNS
`,
);

allows(
  'queues, topics, functions and what is elsewhere',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Bucket: { Type: AWS::S3::Bucket }
  A:
    Type: AWS::Serverless::Function
    Properties:
      DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Queue.Arn }
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: { Type: Lambda, Destination: !GetAtt B.Arn }
          OnFailure: { Type: S3Bucket, Destination: !GetAtt Bucket.Arn }
  B:
    Type: AWS::Lambda::Function
    Properties:
      DeadLetterConfig: { TargetArn: !ImportValue Letters }
`,
);
