import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('function-url-open');

flags(
  'an open URL of plain CloudFormation',
  `Resources:
  Address:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: !GetAtt F.Arn
      AuthType: NONE
      #         ^^^^ warning: Address gives its function an address that anyone on the internet can call
`,
);

allows(
  'a URL that asks for credentials, and what is unknown',
  `Resources:
  A: { Type: AWS::Lambda::Url, Properties: { AuthType: AWS_IAM } }
  B: { Type: AWS::Lambda::Url, Properties: { AuthType: !Ref Auth } }
`,
);

fixes(
  'the type',
  `Resources:
  A: { Type: AWS::Lambda::Url, Properties: { AuthType: NONE } }
`,
  `Resources:
  A: { Type: AWS::Lambda::Url, Properties: { AuthType: AWS_IAM } }
`,
);
