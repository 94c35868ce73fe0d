import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('mapping-unused');

flags(
  'one of two',
  `Mappings:
  Stages:
    live: { Delay: 5 }
  Regions:
 #^^^^^^^ hint: Nothing uses the mapping Regions
    eu-central-1: { Zone: a }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Stages, live, Delay]
`,
);

allows(
  'those in use',
  `Mappings:
  Stages:
    live: { Delay: 5 }
  Regions:
    eu-central-1: { Zone: a }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [!Ref AWS::Region, live, Delay]
`,
);

fixes(
  'by taking it out',
  `Mappings:
  Stages:
    live: { Delay: 5 }
  Regions:
    eu-central-1: { Zone: a }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Stages, live, Delay]
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
