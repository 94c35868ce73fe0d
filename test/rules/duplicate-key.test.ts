import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('duplicate-key');

flags(
  'properties and resources',
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 1
      DelaySeconds: 2
     #^^^^^^^^^^^^ error: DelaySeconds is set twice here; only one of them will count
  Q:
 #^ error: Q is set twice here; only one of them will count
    Type: AWS::SNS::Topic
`,
);

flags(
  'JSON',
  `{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Type": "AWS::SNS::Topic" } } }
#                                                  ^^^^^^ error: Type is set twice here; only one of them will count
`,
);

allows(
  'the same key in different maps',
  `Resources:
  A: { Type: AWS::SQS::Queue }
  B: { Type: AWS::SQS::Queue }
`,
);
