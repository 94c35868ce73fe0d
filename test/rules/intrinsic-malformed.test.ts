import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('intrinsic-malformed');

flags(
  'each kind of mistake',
  `Conditions:
  A: !Equals [a]
  #  ^^^^^^^ error: Equals has 1 item instead of 2; it takes [one, other]
  B: !Not [!Condition A, !Condition A]
  #  ^^^^ error: Not has 2 items instead of 1; it takes [condition]
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !If [A, x]
      #          ^^^ error: If has 2 items instead of 3; it takes [condition, then, else]
      DelaySeconds: !Select [2, [a, b]]
      #             ^^^^^^^ error: Select asks for item 2 of a list that ends at 1; it takes [index, [items]]
      Tags:
        - { Key: !Join ['-', a, b], Value: !Ref [a] }
        #        ^^^^^ error: Join has 3 items instead of 2; it takes [between, [items]]
        #                                  ^^^^ error: Ref is given a list; it takes Name
        - { Key: !Sub ['\${X}'], Value: !FindInMap [M, a] }
        #        ^^^^ error: Sub has no map of values as its second item; it takes text with \${Name}, \${Resource.Attribute}
        #                              ^^^^^^^^^^ error: FindInMap has 2 items instead of 3; it takes [mapping, first key, second key]
        - { Key: !Sub { a: b }, Value: !Ref }
        #        ^^^^ error: Sub is given a map; it takes text with \${Name}, \${Resource.Attribute}
        #                              ^^^^ error: Ref has nothing behind it; it takes Name
        - { Key: !Join ['', x], Value: !Select [0, x] }
        #        ^^^^^ error: Join has a single value as its second item, not a list; it takes [between, [items]]
        #                              ^^^^^^^ error: Select has a single value as its second item, not a list; it takes [index, [items]]
`,
);

allows(
  'functions as they are meant, and lists made by others',
  `Conditions:
  A: !Equals [a, b]
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !If [A, x, !Ref AWS::NoValue]
      DelaySeconds: !Select [1, !Split [',', 'a,b']]
      Tags:
        - { Key: !Join ['-', !Ref AWS::NotificationARNs], Value: !Select [0, !GetAZs ''] }
        - { Key: !Sub ['\${X}', { X: a }], Value: !FindInMap [M, a, b, { DefaultValue: c }] }
`,
);
