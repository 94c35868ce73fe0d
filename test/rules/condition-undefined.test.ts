import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('condition-undefined');

flags(
  'every way to name one',
  `Parameters: { S: { Type: String } }
Conditions:
  IsLive: !Equals [!Ref S, live]
  IsBoth: !And [!Condition IsLiv, Condition: Gone]
  #                        ^^^^^ error: Condition names the condition IsLiv, which is not defined; did you mean IsLive?
  #                                          ^^^^ error: Condition names the condition Gone, which is not defined
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties: { DelaySeconds: !If [IsLve, 1, 2] }
    #                                ^^^^^ error: If names the condition IsLve, which is not defined; did you mean IsLive?
Outputs:
  Url: { Condition: Never, Value: !Ref Q }
  #                 ^^^^^ error: Condition names the condition Never, which is not defined
`,
);

allows(
  'names that are defined',
  `Parameters: { S: { Type: String } }
Conditions:
  IsLive: !Equals [!Ref S, live]
  IsBoth: !And [!Condition IsLive, Condition: IsLive]
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties: { DelaySeconds: !If [IsLive, 1, 2] }
Outputs:
  Url: { Condition: IsBoth, Value: !Ref Q }
`,
);

fixes(
  'the nearest name',
  `Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-central-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLife
`,
  `Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-central-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
);
