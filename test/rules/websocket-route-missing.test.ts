import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('websocket-route-missing');

flags(
  'an API with the half of its routes',
  `Resources:
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  ^^^^ hint: Chat has no route $default, so a message that fits no other route is answered with an error
  ^^^^ hint: Chat notes who connects, but not who leaves, for it has no route $disconnect
  A: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: $connect } }
`,
);

allows(
  'all routes, and APIs whose routes are elsewhere',
  `Resources:
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  Other: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  A: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: send } }
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: $default } }
`,
);
