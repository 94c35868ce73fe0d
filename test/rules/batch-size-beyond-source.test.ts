import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('batch-size-beyond-source');

flags(
  'large batches and a window on FIFO queues',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A:
          Type: SQS
          Properties:
            Queue: !GetAtt Q.Arn
            BatchSize: 100
            #          ^^^ error: F asks for batches of 100, but Q is a FIFO queue, which gives 10 at most
            MaximumBatchingWindowInSeconds: 5
            #                               ^ error: F waits 5 s for a batch of Q, but a FIFO queue takes no batching window
        B:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders.fifo
            BatchSize: 11
            #          ^^ error: F asks for batches of 11, but its queue is a FIFO queue, which gives 10 at most
`,
);

flags(
  'a mapping of plain CloudFormation without a window',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Q.Arn
      FunctionName: orders
      BatchSize: 11
      #          ^^ error: Feed asks for batches of 11 of Q; above 10 Lambda wants MaximumBatchingWindowInSeconds of at least 1
`,
);

allows(
  'a window, a batch of ten, and queues that are not known',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, BatchSize: 1000, MaximumBatchingWindowInSeconds: 1 }
  B:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, BatchSize: 10 }
  C:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !ImportValue Queue, BatchSize: 1000 }
  D:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, BatchSize: 1000, MaximumBatchingWindowInSeconds: !Ref Window }
`,
);

fixes(
  'a batch of a FIFO queue',
  `Resources:
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:sqs:eu-west-1:123456789012:orders.fifo
      BatchSize: 100
`,
  `Resources:
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:sqs:eu-west-1:123456789012:orders.fifo
      BatchSize: 10
`,
);
