import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('vpc-config-incomplete');

flags(
  'one without the other, in both dialects',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties:
      VpcConfig: { SecurityGroupIds: [sg-1] }
      ^^^^^^^^^ error: A names security groups, but no subnets; Lambda needs both
  B:
    Type: AWS::Lambda::Function
    Properties:
      VpcConfig: { SubnetIds: !Ref Subnets, SecurityGroupIds: [] }
      ^^^^^^^^^ error: B names subnets, but no security groups; Lambda needs both
`,
);

allows(
  'both, neither, Globals for one of them, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { VpcConfig: { SecurityGroupIds: [sg-1] } }
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties: { VpcConfig: { SubnetIds: [subnet-1] } }
  B: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } } }
  C: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: !Ref A, SecurityGroupIds: !Ref B } } }
  D: { Type: AWS::Lambda::Function, Properties: { VpcConfig: !Ref Everything } }
`,
);
