import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('user-pool-trigger-without-permission');

flags(
  'triggers of both forms',
  `Resources:
  F: { Type: AWS::Lambda::Function }
  G: { Type: AWS::Lambda::Function }
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      LambdaConfig: { PreSignUp: !GetAtt F.Arn, PostConfirmation: !GetAtt F.Arn, PreTokenGenerationConfig: { LambdaArn: !GetAtt G.Arn, LambdaVersion: V2_0 } }
      #                          ^^^^^^^^^^^^^ warning: Users calls F for PreSignUp, but no permission of the template lets cognito-idp.amazonaws.com invoke it
      #                                                                                                                 ^^^^^^^^^^^^^ warning: Users calls G for PreTokenGenerationConfig, but no permission of the template lets cognito-idp.amazonaws.com invoke it
`,
);

allows(
  'permissions, SAM events and other functions',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F: { Type: AWS::Lambda::Function }
  G: { Type: AWS::Serverless::Function, Properties: { Events: { In: { Type: Cognito, Properties: { UserPool: !Ref Users, Trigger: PreSignUp } } } } }
  Users: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt G.Arn, PostConfirmation: !GetAtt F.Arn, CustomMessage: !Ref Elsewhere } } }
  May: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref F, Principal: cognito-idp.amazonaws.com } }
`,
);

fixes(
  'with a permission',
  `Resources:
  F: { Type: AWS::Lambda::Function }
  Users: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt F.Arn } } }
`,
  `Resources:
  F: { Type: AWS::Lambda::Function }
  Users: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt F.Arn } } }
  FPermission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref F
      Principal: cognito-idp.amazonaws.com
      SourceArn: !GetAtt Users.Arn
`,
);
