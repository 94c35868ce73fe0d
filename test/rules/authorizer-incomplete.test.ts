import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('authorizer-incomplete');

flags(
  'authorizers of REST and HTTP APIs',
  `Resources:
  A: { Type: AWS::ApiGateway::Authorizer, Properties: { Type: TOKEN, Name: a, RestApiId: x, IdentitySource: method.request.header.Authorization } }
  ^ error: A, a TOKEN authorizer, needs AuthorizerUri
  B: { Type: AWS::ApiGateway::Authorizer, Properties: { Type: COGNITO_USER_POOLS, Name: b, RestApiId: x } }
  ^ error: B, a COGNITO_USER_POOLS authorizer, needs ProviderARNs
  C: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { AuthorizerType: JWT, Name: c, ApiId: x } }
  ^ error: C, a JWT authorizer, needs IdentitySource and JwtConfiguration
  D: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { AuthorizerType: JWT, Name: d, ApiId: x, IdentitySource: [$request.header.Authorization], JwtConfiguration: { Issuer: i } } }
  #                                                                                                                                                ^^^^^^^^^^^^^^^^ error: The JwtConfiguration of D needs Audience
  E: { Type: AWS::ApiGateway::Method, Properties: { AuthorizationType: CUSTOM, HttpMethod: GET } }
  ^ error: E asks for CUSTOM authorization and needs AuthorizerId
`,
);

flags(
  'authorizers of SAM',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth:
        Authorizers:
          Jwt:
          ^^^ error: The JWT authorizer Jwt of A needs IdentitySource
            JwtConfiguration: { issuer: i }
            ^^^^^^^^^^^^^^^^ error: The JwtConfiguration of Jwt needs audience
          Mine:
          ^^^^ error: The Lambda authorizer Mine of A needs AuthorizerPayloadFormatVersion
            FunctionArn: !GetAtt F.Arn
  F: { Type: AWS::Serverless::Function, Properties: { Events: { Get: { Type: Api, Properties: { Path: /, Method: get, Auth: { OverrideApiAuth: true } } } } } }
  #                                                                                                                           ^^^^^^^^^^^^^^^ error: Get overrides how its API authorizes, but names none of Authorizer, ApiKeyRequired, ResourcePolicy
`,
);

allows(
  'what is whole or unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Authorizer, Properties: { Type: TOKEN, AuthorizerUri: !Ref Uri } }
  B: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { AuthorizerType: JWT, IdentitySource: [x], JwtConfiguration: !Ref Jwt } }
  C: { Type: AWS::ApiGateway::Authorizer, Properties: { Type: !Ref Kind } }
  D: { Type: AWS::ApiGateway::Method, Properties: { AuthorizationType: AWS_IAM } }
  E: { Type: AWS::Serverless::HttpApi, Properties: { Auth: { Authorizers: { J: { IdentitySource: x, JwtConfiguration: { Issuer: i, Audience: [a] } } } } } }
`,
);
