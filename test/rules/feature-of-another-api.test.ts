import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('feature-of-another-api');

flags(
  'what HTTP and WebSocket APIs lack',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET, CorsConfiguration: { AllowOrigins: ['*'] } } }
  #                                                                            ^^^^^^^^^^^^^^^^^ error: Chat sets CorsConfiguration, which HTTP APIs have, but Chat is a WebSocket API
  A: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Shop, IntegrationType: MOCK } }
  #                                                                                           ^^^^ error: A sets IntegrationType MOCK, which WebSocket APIs have, but Shop is an HTTP API
  B: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { ApiId: !Ref Chat, AuthorizerType: JWT } }
  #                                                                                         ^^^ error: B sets AuthorizerType JWT, which HTTP APIs have, but Chat is a WebSocket API
  C: { Type: AWS::ApiGateway::UsagePlan, Properties: { ApiStages: [{ ApiId: !Ref Shop, Stage: live }] } }
  #                                                                         ^^^^^^^^^ error: C is for REST APIs, but Shop is an HTTP API
  D: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Shop } }
  E: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !Sub 'arn:aws:apigateway:\${AWS::Region}::/apis/\${Shop}/stages/\${D}' } }
  #                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: AWS WAF protects REST APIs, but Shop is an HTTP API; put CloudFront in front of it
`,
);

allows(
  'what they have',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP, CorsConfiguration: { AllowOrigins: ['*'] } } }
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  Old: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Chat, IntegrationType: MOCK } }
  B: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { ApiId: !Ref Shop, AuthorizerType: JWT } }
  C: { Type: AWS::ApiGateway::UsagePlan, Properties: { ApiStages: [{ ApiId: !Ref Old, Stage: live }] } }
  D: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, ApiKeyRequired: false } }
  E: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Elsewhere, ApiKeyRequired: true } }
`,
);

fixes(
  'by taking it out',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  A:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref Shop
      RouteKey: GET /
      ApiKeyRequired: true
`,
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  A:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref Shop
      RouteKey: GET /
`,
);
