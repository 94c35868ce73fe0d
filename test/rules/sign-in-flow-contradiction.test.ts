import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('sign-in-flow-contradiction');

flags(
  'flows, secrets, switches and names',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: true, AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: [code, client_credentials], AllowedOAuthScopes: [a] } }
  #                                                                                                                                             ^^^^^^^^^^^^^^^^^^ error: client_credentials of A is for machines and cannot stand beside code; make a client for each
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { AllowedOAuthFlowsUserPoolClient: true } }
  #                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: B may use OAuth, but names no AllowedOAuthFlows and no AllowedOAuthScopes
  C: { Type: AWS::Cognito::UserPoolClient, Properties: { AllowedOAuthFlows: [code], AllowedOAuthScopes: [openid] } }
  #                                                      ^^^^^^^^^^^^^^^^^ warning: AllowedOAuthFlows of C has no effect while AllowedOAuthFlowsUserPoolClient is not true
  D: { Type: AWS::Cognito::UserPoolClient, Properties: { ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH, USER_PASSWORD_AUTH] } }
  #                                                                                                    ^^^^^^^^^^^^^^^^^^ error: D mixes USER_PASSWORD_AUTH with ALLOW_REFRESH_TOKEN_AUTH; names with and without ALLOW_ do not go together
`,
);

allows(
  'flows that go together, and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: [code, implicit], AllowedOAuthScopes: [openid] } }
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: !Ref Secret, AllowedOAuthFlowsUserPoolClient: !Ref On, AllowedOAuthFlows: [client_credentials] } }
  C: { Type: AWS::Cognito::UserPoolClient, Properties: { ExplicitAuthFlows: [ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH] } }
`,
);

fixes(
  'with a secret',
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AllowedOAuthFlows: [client_credentials]
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthScopes: [shop/read]
`,
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AllowedOAuthFlows: [client_credentials]
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthScopes: [shop/read]
      GenerateSecret: true
`,
);
