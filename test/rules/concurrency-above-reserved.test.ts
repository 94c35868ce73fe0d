import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('concurrency-above-reserved');

flags(
  'a mapping of plain CloudFormation',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
  F: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 1 } }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Q.Arn
      FunctionName: !Ref F
      ScalingConfig: { MaximumConcurrency: 2 }
      #                                    ^ warning: Q may invoke F 2 times at once, but it reserves 1; the rest is throttled and counts as received
`,
);

allows(
  'as much as is reserved, and functions that reserve nothing',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
  F: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 5 } }
  G: { Type: AWS::Lambda::Function }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F, ScalingConfig: { MaximumConcurrency: 5 } }
  B:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref G, ScalingConfig: { MaximumConcurrency: 500 } }
`,
);

fixes(
  'the event source',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
  F: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 5 } }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F, ScalingConfig: { MaximumConcurrency: 50 } }
`,
  `Resources:
  Q: { Type: AWS::SQS::Queue }
  F: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 5 } }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F, ScalingConfig: { MaximumConcurrency: 5 } }
`,
);
