import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('attribute-unknown');

flags(
  'slips in GetAtt and Sub, lists, and what may be newer',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
Outputs:
  A: { Value: !GetAtt Q.QueueNam }
  #                     ^^^^^^^^ error: QueueNam is not an attribute of Q, which is an AWS::SQS::Queue; did you mean QueueName?
  B: { Value: !Sub '\${Q.Arnn}/x' }
  #                     ^^^^ error: Arnn is not an attribute of Q, which is an AWS::SQS::Queue; did you mean Arn?
  C: { Value: { Fn::GetAtt: [Q, Ar] } }
  #                             ^^ error: Ar is not an attribute of Q, which is an AWS::SQS::Queue; did you mean Arn?
  D: { Value: !GetAtt Q.Depth }
  #                     ^^^^^ hint: Depth is not an attribute of Q, which is an AWS::SQS::Queue and has Arn, QueueName, QueueUrl as of 2026-09-29
  E: { Value: !GetAtt Q }
  #                   ^ error: GetAtt names Q, but no attribute of it
`,
);

allows(
  'custom resources, nested stacks, dots, what SAM makes',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  C: { Type: Custom::Mine, Properties: { ServiceToken: arn } }
  S: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: a } }
  D: { Type: AWS::RDS::DBInstance }
  F: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, Runtime: nodejs24.x } }
Outputs:
  A: { Value: !GetAtt C.Anything }
  B: { Value: !GetAtt S.Outputs.Url }
  D: { Value: !GetAtt D.Endpoint.Address }
  F: { Value: !GetAtt F.Arn }
  R: { Value: !GetAtt FRole.Arn }
`,
);

fixes(
  'a slip',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
Outputs:
  A: { Value: !Sub '\${Q.QueueNam}' }
`,
  `Resources:
  Q: { Type: AWS::SQS::Queue }
Outputs:
  A: { Value: !Sub '\${Q.QueueName}' }
`,
);
