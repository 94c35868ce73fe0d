import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('intrinsic-unknown');

flags(
  'tags and long names',
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !sub 'a-\${AWS::Region}' } }
  #                                                    ^^^^ error: There is no intrinsic function !sub; did you mean !Sub?
Outputs:
  A: { Value: { Fn::GettAtt: [Q, Arn] } }
  #             ^^^^^^^^^^^ error: There is no intrinsic function Fn::GettAtt; did you mean Fn::GetAtt?
  B: { Value: { Fn::Teleport: here } }
  #             ^^^^^^^^^^^^ hint: Fn::Teleport is not an intrinsic function as of 2026-09-29
  C: { Value: !Reff Q }
  #           ^^^^^ error: There is no intrinsic function !Reff; did you mean !Ref?
`,
);

allows(
  'those there are, and tags of other tools',
  `Transform: AWS::LanguageExtensions
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Rain::Embed name.txt } }
Outputs:
  A: { Value: { Fn::ToJsonString: { a: b } } }
  B: { Value: { Fn::Length: [a] } }
`,
);

fixes(
  'a tag',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
Outputs:
  A: { Value: !Getatt Q.Arn }
`,
  `Resources:
  Q: { Type: AWS::SQS::Queue }
Outputs:
  A: { Value: !GetAtt Q.Arn }
`,
);
