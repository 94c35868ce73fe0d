import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('database-may-not-invoke');

flags(
  'a role that may not, and one that is not associated',
  `Resources:
  Orders: { Type: AWS::RDS::DBCluster, Properties: { DBClusterParameterGroupName: !Ref Settings, AssociatedRoles: [{ FeatureName: Lambda, RoleArn: !GetAtt Reader.Arn }] } }
  #                                                                                                                                                ^^^^^^^^^^^^^^^^^^ warning: Orders invokes functions by Reader, which has no policy for lambda:InvokeFunction
  Settings: { Type: AWS::RDS::DBClusterParameterGroup, Properties: { Parameters: { aws_default_lambda_role: !GetAtt Invoker.Arn } } }
  #                                                                                                         ^^^^^^^^^^^^^^^^^^^ warning: Settings lets Orders invoke functions by Invoker, but the cluster is not associated with that role
  Reader: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:GetObject' }] } }] } }
  Invoker: { Type: AWS::IAM::Role }
`,
);

allows(
  'roles that may, managed policies, and roles of other stacks',
  `Resources:
  A: { Type: AWS::RDS::DBCluster, Properties: { AssociatedRoles: [{ FeatureName: Lambda, RoleArn: !GetAtt Invoker.Arn }] } }
  B: { Type: AWS::RDS::DBCluster, Properties: { AssociatedRoles: [{ FeatureName: Lambda, RoleArn: !GetAtt Managed.Arn }, { FeatureName: Lambda, RoleArn: !Ref Elsewhere }, { FeatureName: s3Import, RoleArn: !GetAtt Bare.Arn }] } }
  C: { Type: AWS::RDS::DBCluster, Properties: { DBClusterParameterGroupName: !Ref Settings, AssociatedRoles: [{ RoleArn: !GetAtt Bare.Arn }] } }
  Settings: { Type: AWS::RDS::DBClusterParameterGroup, Properties: { Parameters: { aws_default_lambda_role: !GetAtt Bare.Arn } } }
  Invoker: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyDocument: { Statement: [{ Action: ['lambda:InvokeFunction'] }] } }] } }
  Managed: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [arn] } }
  Bare: { Type: AWS::IAM::Role }
`,
);

fixes(
  'by associating it',
  `Resources:
  Orders:
    Type: AWS::RDS::DBCluster
    Properties:
      DBClusterParameterGroupName: !Ref Settings
  Settings: { Type: AWS::RDS::DBClusterParameterGroup, Properties: { Parameters: { aws_default_lambda_role: !GetAtt Invoker.Arn } } }
  Invoker: { Type: AWS::IAM::Role }
`,
  `Resources:
  Orders:
    Type: AWS::RDS::DBCluster
    Properties:
      DBClusterParameterGroupName: !Ref Settings
      AssociatedRoles:
        - RoleArn: !GetAtt Invoker.Arn
  Settings: { Type: AWS::RDS::DBClusterParameterGroup, Properties: { Parameters: { aws_default_lambda_role: !GetAtt Invoker.Arn } } }
  Invoker: { Type: AWS::IAM::Role }
`,
);
