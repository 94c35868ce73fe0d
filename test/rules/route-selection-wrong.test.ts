import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('route-selection-wrong');

flags(
  'APIs of both protocols',
  `Resources:
  A: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  #                                                              ^^^^^^^^^ error: A is a WebSocket API, which needs a RouteSelectionExpression to tell what a message is for
  B: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET, RouteSelectionExpression: request.body.action } }
  #                                                                                                   ^^^^^^^^^^^^^^^^^^^ error: request.body.action of B reads nothing of a message; an expression is written like $request.body.action
  C: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP, RouteSelectionExpression: $request.body.action } }
  #                                                                                              ^^^^^^^^^^^^^^^^^^^^ error: C is an HTTP API, whose routes are always selected by method and path, not by $request.body.action
`,
);

allows(
  'expressions that select, and what is unknown',
  `Resources:
  A: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action } }
  B: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP, RouteSelectionExpression: '\${request.method} \${request.path}' } }
  C: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: !Ref Protocol } }
`,
);

fixes(
  'an HTTP API',
  `Resources:
  C:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      ProtocolType: HTTP
      RouteSelectionExpression: $request.body.action
`,
  `Resources:
  C:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      ProtocolType: HTTP
`,
);
