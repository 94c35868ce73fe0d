import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('parameter-unused');

flags(
  'one of two',
  `Parameters:
  Stage: { Type: String }
  Owner: { Type: String }
 #^^^^^ hint: Nothing uses the parameter Owner
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Stage } }
`,
);

allows(
  'those in conditions, rules and Globals',
  `Transform: AWS::Serverless-2016-10-31
Parameters:
  A: { Type: String }
  B: { Type: String }
  C: { Type: String }
Rules:
  R: { Assertions: [{ Assert: !Equals [!Ref B, x] }] }
Conditions:
  Some: !Equals [!Ref A, x]
Globals:
  Function: { Environment: { Variables: { C: !Ref C } } }
Resources:
  Q: { Type: AWS::SQS::Queue, Condition: Some }
`,
);

allows(
  'included files',
  `Parameters:
  A: { Type: String }
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }
`,
);

fixes(
  'by taking it out',
  `Parameters:
  Stage: { Type: String }
  Owner:
    Type: String
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Stage } }
`,
  `Parameters:
  Stage: { Type: String }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Stage } }
`,
);
