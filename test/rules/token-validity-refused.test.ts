import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('token-validity-refused');

flags(
  'in the usual units and in others',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { AccessTokenValidity: 60, RefreshTokenValidity: 30 } }
  #                                                                           ^^ error: Access tokens of A would live 60 hours (the unit unless TokenValidityUnits says otherwise); Cognito allows 300 to 86,400 s (1 day)
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { IdTokenValidity: 4, RefreshTokenValidity: 10, TokenValidityUnits: { IdToken: minutes, RefreshToken: minutes } } }
  #                                                                       ^ error: ID tokens of B would live 4 minutes; Cognito allows 300 to 86,400 s (1 day)
  #                                                                                                ^^ error: Refresh tokens of B would live 10 minutes; Cognito allows 3,600 to 315,360,000 s (3,650 days)
  C: { Type: AWS::Cognito::UserPoolClient, Properties: { AccessTokenValidity: 5, RefreshTokenValidity: 1, TokenValidityUnits: { RefreshToken: hours } } }
  #                                                                           ^ error: Access tokens of C would outlive its refresh tokens, which Cognito refuses
`,
);

allows(
  'lifetimes within, defaults, and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { AccessTokenValidity: 60, TokenValidityUnits: { AccessToken: minutes } } }
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { IdTokenValidity: 60, TokenValidityUnits: { IdToken: !Ref Unit } } }
  C: { Type: AWS::Cognito::UserPoolClient, Properties: { RefreshTokenValidity: 3650, AccessTokenValidity: 24 } }
  D: { Type: AWS::Cognito::UserPoolClient, Properties: { AccessTokenValidity: !Ref Length } }
`,
);

fixes(
  'the number',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AccessTokenValidity: 60
`,
  `Resources:
  Users:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AccessTokenValidity: 24
`,
);
