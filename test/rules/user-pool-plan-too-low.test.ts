import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('user-pool-plan-too-low');

flags(
  'features above the plan',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { UserPoolTier: LITE, Policies: { SignInPolicy: { AllowedFirstAuthFactors: [PASSWORD, WEB_AUTHN] }, PasswordPolicy: { PasswordHistorySize: 3 } } } }
  #                                                                                                                                    ^^^^^^^^^ error: WEB_AUTHN as a first factor needs the plan ESSENTIALS, but A has LITE
  #                                                                                                                                                                                         ^ error: A history of passwords needs the plan ESSENTIALS, but A has LITE
  B: { Type: AWS::Cognito::UserPool, Properties: { UserPoolAddOns: { AdvancedSecurityMode: ENFORCED } } }
  #                                                                                        ^^^^^^^^ warning: Threat protection needs the plan PLUS, but B has ESSENTIALS, the plan unless set
  Login: { Type: AWS::Cognito::UserPoolDomain, Properties: { UserPoolId: !Ref A, ManagedLoginVersion: 2 } }
  #                                                                                                   ^ error: Managed login needs the plan ESSENTIALS, but A has LITE
`,
);

allows(
  'features of the plan, and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { UserPoolTier: PLUS, UserPoolAddOns: { AdvancedSecurityMode: ENFORCED } } }
  B: { Type: AWS::Cognito::UserPool, Properties: { UserPoolTier: !Ref Plan, UserPoolAddOns: { AdvancedSecurityMode: AUDIT } } }
  C: { Type: AWS::Cognito::UserPool, Properties: { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' }, EnabledMfas: [EMAIL_OTP] } }
`,
);

fixes(
  'by a higher plan',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolTier: LITE
      Policies: { PasswordPolicy: { PasswordHistorySize: 3 } }
`,
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolTier: ESSENTIALS
      Policies: { PasswordPolicy: { PasswordHistorySize: 3 } }
`,
);
