import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('template-key-unknown');

flags(
  'sections, parameters, outputs and resources',
  `Parameter:
^^^^^^^^^ error: A template has no key Parameter; did you mean Parameters?
  A: { Type: String }
Parameters:
  B: { Type: String, Defualt: x }
  #                  ^^^^^^^ error: A parameter has no key Defualt; did you mean Default?
Resources:
  Q:
    Type: AWS::SQS::Queue
    DependOn: T
   #^^^^^^^^ error: A resource has no key DependOn; did you mean DependsOn?
    VisibilityTimeout: 30
   #^^^^^^^^^^^^^^^^^ error: VisibilityTimeout is a property of Q and belongs under its Properties
    Description: Orders
   #^^^^^^^^^^^ warning: A resource has no key Description
  T: { Type: AWS::SNS::Topic }
Outputs:
  Url: { Value: !Ref Q, Exports: { Name: x } }
  #                     ^^^^^^^ error: An output has no key Exports; did you mean Export?
`,
);

flags(
  'what SAM drops',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Runtime: nodejs24.x
   #^^^^^^^ warning: Runtime is a property of F and belongs under its Properties
    Colour: blue
   #^^^^^^ warning: A resource has no key Colour
`,
);

allows(
  'everything that is known, loops, and macros',
  `Transform: AWS::LanguageExtensions
Description: d
Metadata: { Any: thing }
Resources:
  Q: { Type: AWS::SQS::Queue, Metadata: { Any: thing }, DeletionPolicy: Retain, UpdateReplacePolicy: Retain }
`,
);

fixes(
  'a section',
  `Output:
  A: { Value: a }
Resources:
  T: { Type: AWS::SNS::Topic }
`,
  `Outputs:
  A: { Value: a }
Resources:
  T: { Type: AWS::SNS::Topic }
`,
);
