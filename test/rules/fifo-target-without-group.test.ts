import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('fifo-target-without-group');

flags(
  'a schedule without a group, to a queue without deduplication',
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: false } }
  #                                                                                     ^^^^^ error: Q gets messages from S, which sends no deduplication id, so each is refused while ContentBasedDeduplication is off
  S:
    Type: AWS::Scheduler::Schedule
    Properties:
      Target:
        Arn: !GetAtt Q.Arn
        #    ^^^^^^^^^^^^^ error: S sends to the FIFO queue Q without a message group, which it must name
`,
);

allows(
  'a standard queue, and a FIFO queue with both',
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  P: { Type: AWS::SQS::Queue }
  R:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - { Id: q, Arn: !GetAtt Q.Arn, SqsParameters: { MessageGroupId: one } }
        - { Id: p, Arn: !GetAtt P.Arn }
`,
);

fixes(
  'the target first',
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  R:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - Id: q
          Arn: !GetAtt Q.Arn
`,
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  R:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - Id: q
          Arn: !GetAtt Q.Arn
          SqsParameters:
            MessageGroupId: R
`,
);
