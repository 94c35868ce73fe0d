import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('fifo-setting-on-standard-queue');

flags(
  'settings on a standard queue and topic, and half of high throughput',
  `Resources:
  A:
    Type: AWS::SQS::Queue
    Properties:
      DeduplicationScope: messageGroup
      ^^^^^^^^^^^^^^^^^^ error: A sets DeduplicationScope, which only FIFO queues have
  B:
    Type: AWS::SNS::Topic
    Properties:
      ContentBasedDeduplication: true
      ^^^^^^^^^^^^^^^^^^^^^^^^^ error: B sets ContentBasedDeduplication, which only FIFO topics have
  C:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      FifoThroughputLimit: perMessageGroupId
      #                    ^^^^^^^^^^^^^^^^^ error: C has its throughput limit per message group, which needs DeduplicationScope messageGroup
`,
);

allows(
  'FIFO queues, and settings that say no',
  `Resources:
  A:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      ContentBasedDeduplication: true
      DeduplicationScope: messageGroup
      FifoThroughputLimit: perMessageGroupId
  B: { Type: AWS::SQS::Queue, Properties: { ContentBasedDeduplication: false } }
  C: { Type: AWS::SQS::Queue, Properties: { FifoQueue: !Ref Fifo, ContentBasedDeduplication: true } }
`,
);

fixes(
  'high throughput',
  `Resources:
  C:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      FifoThroughputLimit: perMessageGroupId
`,
  `Resources:
  C:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      FifoThroughputLimit: perMessageGroupId
      DeduplicationScope: messageGroup
`,
);
