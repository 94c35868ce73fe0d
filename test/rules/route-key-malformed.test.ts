import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('route-key-malformed');

flags(
  'keys of both kinds of API',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  A: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: /orders } }
  #                                                                              ^^^^^^^ error: A has the route key /orders, but a route of an HTTP API is a method in capitals and a path, such as GET /orders, or $default
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: $conect } }
  #                                                                              ^^^^^^^ warning: B has the route key $conect, but those of API Gateway itself are $connect, $disconnect, $default
`,
);

allows(
  'keys as they should be, and what is unknown',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  A: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: $default } }
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: 'ANY /{proxy+}' } }
  C: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: sendMessage } }
  D: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Other, RouteKey: get } }
`,
);

fixes(
  'the spelling',
  `Resources:
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: $disconect } }
`,
  `Resources:
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: $disconnect } }
`,
);
