import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('mfa-without-method');

flags(
  'no factor, and factors that cannot be sent',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: OPTIONAL } }
  #                                                                  ^^^^^^^^ error: A asks for a second factor, but has neither EnabledMfas nor SmsConfiguration
  B: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: 'ON', EnabledMfas: [SMS_MFA, EMAIL_OTP] } }
  #                                                                                      ^^^^^^^ error: B has SMS_MFA as a second factor, but no SmsConfiguration to send messages with
  #                                                                                               ^^^^^^^^^ error: B has EMAIL_OTP as a second factor, but sends no mail through SES (EmailSendingAccount: DEVELOPER)
`,
);

allows(
  'factors that work, no MFA, and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: OPTIONAL, EnabledMfas: [SOFTWARE_TOKEN_MFA] } }
  B: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: 'ON', SmsConfiguration: { SnsCallerArn: arn } } }
  C: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: 'OFF' } }
  D: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: !Ref Mode } }
  E: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: 'ON', EnabledMfas: !Ref Factors } }
  F: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: 'ON', EnabledMfas: [EMAIL_OTP], EmailConfiguration: { EmailSendingAccount: DEVELOPER } } }
`,
);

fixes(
  'with an app',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      MfaConfiguration: 'ON'
`,
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      MfaConfiguration: 'ON'
      EnabledMfas:
        - SOFTWARE_TOKEN_MFA
`,
);
