import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('condition-unused');

flags(
  'one of two',
  `Parameters: { S: { Type: String } }
Conditions:
  IsLive: !Equals [!Ref S, live]
  IsTest: !Equals [!Ref S, test]
 #^^^^^^ hint: Nothing uses the condition IsTest
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
);

allows(
  'those in use',
  `Parameters: { S: { Type: String } }
Conditions:
  IsLive: !Equals [!Ref S, live]
  IsTest: !Equals [!Ref S, test]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsTest
    Metadata: { A: !If [IsLive, 1, 2] }
`,
);

fixes(
  'by taking it out',
  `Parameters: { S: { Type: String } }
Conditions:
  IsLive: !Equals [!Ref S, live]
  IsTest: !Equals [!Ref S, test]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  `Parameters: { S: { Type: String } }
Conditions:
  IsLive: !Equals [!Ref S, live]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
);
