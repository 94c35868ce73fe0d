import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('queue-without-dead-letters');

flags(
  'a queue that a mapping reads, its retention set',
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 3600 } }
  ^ hint: Q has no dead-letter queue; a message that F cannot work off comes back until it expires
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
`,
);

allows(
  'a redrive policy, the dead-letter queue itself, and queues nobody here reads',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 5 } } }
  D: { Type: AWS::SQS::Queue }
  Other: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Q: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn } }
        D: { Type: SQS, Properties: { Queue: !GetAtt D.Arn } }
`,
);

fixes(
  'a FIFO queue with another of its kind',
  `Resources:
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
  Q:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
`,
  `Resources:
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
  Q:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt QDeadLetters.Arn
        maxReceiveCount: 5
  QDeadLetters:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      MessageRetentionPeriod: 1209600
`,
);
