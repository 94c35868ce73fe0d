import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('sign-in-flow-weak');

flags(
  'both kinds of flow',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { ExplicitAuthFlows: [USER_PASSWORD_AUTH], AllowedOAuthFlows: [implicit] } }
  #                                                                          ^^^^^^^^^^^^^^^^^^ hint: A lets users send their password itself; with SRP it never leaves their device
  #                                                                                                                   ^^^^^^^^ hint: The implicit flow of A puts tokens into the address of the page; the code flow with PKCE does not
`,
);

allows(
  'stronger flows',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH], AllowedOAuthFlows: [code] } }
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { ExplicitAuthFlows: !Ref Flows } }
`,
);

fixes(
  'the flow of OAuth',
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AllowedOAuthFlows: [implicit]
`,
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      AllowedOAuthFlows: [code]
`,
);
