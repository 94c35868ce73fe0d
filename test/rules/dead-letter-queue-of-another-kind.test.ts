import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('dead-letter-queue-of-another-kind');

flags(
  'another kind, an address and a topic',
  `Resources:
  A:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Fifo.Arn, maxReceiveCount: 5 }
      #                                     ^^^^^^^^^^^^^^^^ error: A is a standard queue, but its dead-letter queue Fifo is a FIFO one
  B:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !Ref A, maxReceiveCount: 5 }
      #                                     ^^^^^^ error: B names its dead-letter queue A by Ref, which is the address of the queue, not its ARN
  C:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !Ref Topic, maxReceiveCount: 5 }
      #                                     ^^^^^^^^^^ error: C sends its dead letters to Topic, which is an AWS::SNS::Topic, not a queue
  Fifo: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
  Topic: { Type: AWS::SNS::Topic }
`,
);

allows(
  'the same kind, and a queue elsewhere',
  `Resources:
  A:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt B.Arn, maxReceiveCount: 5 }
  B:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !ImportValue Letters, maxReceiveCount: 5 }
`,
);

fixes(
  'an address',
  `Resources:
  B:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !Ref A, maxReceiveCount: 5 }
  A: { Type: AWS::SQS::Queue }
`,
  `Resources:
  B:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt A.Arn, maxReceiveCount: 5 }
  A: { Type: AWS::SQS::Queue }
`,
);
