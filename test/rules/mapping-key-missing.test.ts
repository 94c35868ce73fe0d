import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('mapping-key-missing');

flags(
  'either key, and one that no row has',
  `Mappings:
  Stages:
    live: { Delay: 5 }
    test: { Delay: 1 }
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Stages, prod, Delay]
      #                                 ^^^^ error: Stages has no key prod, only live and test
      VisibilityTimeout: !FindInMap [Stages, live, Visibility]
      #                                            ^^^^^^^^^^ error: Stages.live has no key Visibility, only Delay
      MaximumMessageSize: !FindInMap [Stages, !Ref AWS::Region, Size]
      #                                                         ^^^^ error: Stages has no key Size, only Delay
`,
);

allows(
  'keys that are there, chosen at deployment, or with something in their place',
  `Mappings:
  Stages:
    live: { Delay: 5 }
    test: { Delay: 1 }
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Stages, live, Delay]
      VisibilityTimeout: !FindInMap [Stages, !Ref AWS::Region, Delay]
      MaximumMessageSize: !FindInMap [Stages, live, Size, { DefaultValue: 1024 }]
`,
);

fixes(
  'with the nearest',
  `Mappings:
  Stages:
    live: { Delay: 5 }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !FindInMap [Stages, liv, Delay] } }
`,
  `Mappings:
  Stages:
    live: { Delay: 5 }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !FindInMap [Stages, live, Delay] } }
`,
);
