import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('proxy-outside-vpc');

flags(
  'a function in no VPC, and one in another',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Pool: { Type: AWS::RDS::DBProxy, Properties: { VpcSubnetIds: [!Ref Near] } }
  Near: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Home } }
  Far: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Abroad } }
  Home: { Type: AWS::EC2::VPC }
  Abroad: { Type: AWS::EC2::VPC }
  A: { Type: AWS::Serverless::Function, Properties: { Environment: { Variables: { HOST: !GetAtt Pool.Endpoint } } } }
  #                                                                                     ^^^^^^^^^^^^^^^^^^^^^ error: A is in no VPC, but Pool can be reached from its VPC only
  B: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: [!Ref Far] }, Environment: { Variables: { URL: !Sub 'postgres://\${Pool.Endpoint}/' } } } }
  #                                               ^^^^^^^^^ warning: B is in the VPC Abroad, but Pool in Home
`,
);

allows(
  'functions in the VPC, those that do not use it, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Pool: { Type: AWS::RDS::DBProxy, Properties: { VpcSubnetIds: !Ref Subnets } }
  A: { Type: AWS::Serverless::Function, Properties: { VpcConfig: { SubnetIds: !Ref Subnets }, Environment: { Variables: { HOST: !GetAtt Pool.Endpoint } } } }
  B: { Type: AWS::Serverless::Function, Properties: { Environment: { Variables: { NAME: !Ref Pool, ARN: !GetAtt Pool.DBProxyArn } } } }
`,
);

fixes(
  'by going where the proxy is',
  `Resources:
  Pool: { Type: AWS::RDS::DBProxy, Properties: { VpcSubnetIds: [!Ref Near], VpcSecurityGroupIds: [sg-1] } }
  A:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { HOST: !GetAtt Pool.Endpoint } }
`,
  `Resources:
  Pool: { Type: AWS::RDS::DBProxy, Properties: { VpcSubnetIds: [!Ref Near], VpcSecurityGroupIds: [sg-1] } }
  A:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { HOST: !GetAtt Pool.Endpoint } }
      VpcConfig:
        SecurityGroupIds:
          - sg-1
        SubnetIds:
          - !Ref Near
`,
);
