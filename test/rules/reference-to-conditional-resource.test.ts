import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('reference-to-conditional-resource');

flags(
  'a resource and an output',
  `Parameters: { S: { Type: String, AllowedValues: [a, b], Default: a } }
Conditions: { IsB: !Equals [!Ref S, b] }
Resources:
  Q: { Type: AWS::SQS::Queue, Condition: IsB }
  T: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt Q.QueueName } }
  #                                                              ^ warning: T needs Q, which exists only if IsB; not so when S is a
Outputs:
  Url: { Value: !Ref Q }
  #                  ^ warning: Output Url needs Q, which exists only if IsB; not so when S is a
`,
);

allows(
  'the same condition, If around it, DependsOn, and conditions that compare other things',
  `Parameters: { S: { Type: String, AllowedValues: [a, b], Default: a } }
Conditions: { IsB: !Equals [!Ref S, b] }
Resources:
  Q: { Type: AWS::SQS::Queue, Condition: IsB }
  T: { Type: AWS::SNS::Topic, Condition: IsB, Properties: { DisplayName: !GetAtt Q.QueueName } }
  U: { Type: AWS::SNS::Topic, DependsOn: Q, Properties: { DisplayName: !If [IsB, !GetAtt Q.QueueName, x] } }
Outputs:
  Url: { Condition: IsB, Value: !Ref Q }
`,
);
