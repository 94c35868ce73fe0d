import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('id-of-wrong-form');

flags(
  'a role and ids',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: my-role
      #     ^^^^^^^ error: Role of F is my-role, but must begin with arn:
      VpcConfig: { SubnetIds: [YOUR_SUBNET], SecurityGroupIds: ['security-{id}', sg-1] }
      #                        ^^^^^^^^^^^ error: VpcConfig.SubnetIds.0 of F is YOUR_SUBNET, but must begin with subnet-
      #                                                         ^^^^^^^^^^^^^^^ error: VpcConfig.SecurityGroupIds.0 of F is security-{id}, but must begin with sg-
`,
);

allows(
  'ids, ARNs, and what is filled in',
  `Parameters: { Net: { Type: String, Default: CHANGE_ME } }
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: arn:aws:iam::123456789012:role/my-role
      VpcConfig: { SubnetIds: [subnet-1, !Ref Net], SecurityGroupIds: ['{{resolve:ssm:/sg}}'] }
`,
);
