import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('mapping-undefined');

flags(
  'every way to name one',
  `Mappings:
  Stages: { live: { Delay: 5 } }
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties: { DelaySeconds: !FindInMap [Stagess, live, Delay], VisibilityTimeout: !FindInMap [Gone, a, b] }
    #                                       ^^^^^^^ error: FindInMap names the mapping Stagess, which is not defined; did you mean Stages?
    #                                                                                             ^^^^ error: FindInMap names the mapping Gone, which is not defined
`,
);

allows(
  'names that are defined',
  `Mappings:
  Stages: { live: { Delay: 5 } }
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties: { DelaySeconds: !FindInMap [Stages, live, Delay], VisibilityTimeout: !FindInMap [Stages, a, b] }
`,
);

fixes(
  'the nearest name',
  `Mappings:
  Stages:
    live: { Delay: 5 }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Stage, live, Delay]
`,
  `Mappings:
  Stages:
    live: { Delay: 5 }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Stages, live, Delay]
`,
);
