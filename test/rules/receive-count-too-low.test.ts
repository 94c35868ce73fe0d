import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('receive-count-too-low');

flags(
  'a queue that a mapping reads',
  `Resources:
  D: { Type: AWS::SQS::Queue }
  Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 3 } } }
  #                                                                                                               ^ hint: Q gives up on a message after 3 receives; a throttled F uses them up too, so AWS advises 5 or more
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
`,
);

allows(
  'five, and queues that others read',
  `Resources:
  D: { Type: AWS::SQS::Queue }
  Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 5 } } }
  P: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 1 } } }
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
`,
);

fixes(
  'the count',
  `Resources:
  D: { Type: AWS::SQS::Queue }
  Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: '2' } } }
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
`,
  `Resources:
  D: { Type: AWS::SQS::Queue }
  Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 5 } } }
  F: { Type: AWS::Lambda::Function }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
`,
);
