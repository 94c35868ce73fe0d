import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('client-secret-in-browser');

flags(
  'the implicit flow and a name',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: true, AllowedOAuthFlows: [implicit] } }
  #                                                      ^^^^^^^^^^^^^^ warning: A has a secret, but its implicit flow is for browsers, where everyone can read it
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: true, ClientName: shop-spa } }
  #                                                      ^^^^^^^^^^^^^^ warning: B is called a client for browsers, where everyone can read its secret
`,
);

allows(
  'clients of servers, clients without a secret',
  `Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: true, AllowedOAuthFlows: [code] } }
  Browser: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: false } }
  Spare: { Type: AWS::Cognito::UserPoolClient, Properties: { GenerateSecret: true } }
`,
);

fixes(
  'by having none',
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      GenerateSecret: true
      AllowedOAuthFlows: [implicit]
`,
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      GenerateSecret: false
      AllowedOAuthFlows: [implicit]
`,
);
