import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('password-policy-weak');

flags(
  'short passwords',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      Policies: { PasswordPolicy: { MinimumLength: 6 } }
      #                                            ^ hint: Users takes passwords of 6 characters, fewer than the 8 Cognito asks for by itself
`,
);

allows(
  'long ones, none set and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { Policies: { PasswordPolicy: { MinimumLength: 8 } } } }
  B: { Type: AWS::Cognito::UserPool }
  C: { Type: AWS::Cognito::UserPool, Properties: { Policies: { PasswordPolicy: { MinimumLength: !Ref Length } } } }
`,
);

fixes(
  'the length',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      Policies: { PasswordPolicy: { MinimumLength: 6 } }
`,
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      Policies: { PasswordPolicy: { MinimumLength: 8 } }
`,
);
