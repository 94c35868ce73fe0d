import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('fifo-name-missing');

flags(
  'queues and topics, either way',
  `Resources:
  A: { Type: AWS::SQS::Queue, Properties: { QueueName: a.fifo } }
  #                                                    ^^^^^^ error: A is named a.fifo, but is no FIFO queue: FifoQueue is not set
  B: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'b', FifoQueue: 'true' } }
  #                                                    ^^^^^^^^ error: B is a FIFO queue, but its name b does not end in .fifo
  C: { Type: AWS::SNS::Topic, Properties: { TopicName: c, FifoTopic: true } }
  #                                                    ^ error: C is a FIFO topic, but its name c does not end in .fifo
  D: { Type: AWS::SNS::Topic, Properties: { TopicName: d.fifo, FifoTopic: false } }
  #                                                    ^^^^^^ error: D is named d.fifo, but is no FIFO topic: FifoTopic is false
`,
);

allows(
  'names that fit, names made by CloudFormation, and what is unknown',
  `Parameters:
  Stage: { Type: String }
Resources:
  A: { Type: AWS::SQS::Queue, Properties: { QueueName: a.fifo, FifoQueue: true } }
  B: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
  C: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub '\${Stage}-c', FifoQueue: true } }
  D: { Type: AWS::SQS::Queue, Properties: { QueueName: d.fifo, FifoQueue: !Ref Fifo } }
`,
);

fixes(
  'the kind, where the name says FIFO',
  `Resources:
  A: { Type: AWS::SQS::Queue, Properties: { QueueName: a.fifo } }
`,
  `Resources:
  A: { Type: AWS::SQS::Queue, Properties: { QueueName: a.fifo, FifoQueue: true } }
`,
);
