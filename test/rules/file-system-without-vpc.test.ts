import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('file-system-without-vpc');

flags(
  'an access point named by its ARN',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      FileSystemConfigs:
      ^^^^^^^^^^^^^^^^^ error: F mounts an EFS file system, which it can reach only from the VPC of its mount targets, but has no VpcConfig
        - { Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1', LocalMountPath: /mnt/a }
`,
);

allows(
  'a VPC, and a file system of another kind',
  `Resources:
  A:
    Type: AWS::Lambda::Function
    Properties:
      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
      FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1' }]
  B:
    Type: AWS::Lambda::Function
    Properties:
      FileSystemConfigs: [{ Arn: !Ref Somewhere }]
`,
);
