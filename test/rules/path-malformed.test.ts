import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('path-malformed');

flags(
  'events, routes, documents and parts',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: orders, Method: get } }
        #                                   ^^^^^^ warning: The path orders of F does not begin with a slash
        B: { Type: Api, Properties: { Path: '/orders/{id', Method: get } }
        #                                   ^^^^^^^^^^^^^ error: The path /orders/{id of F has a parameter that is only part of {id
        C: { Type: HttpApi, Properties: { Path: '/{proxy+}/edit', Method: get } }
        #                                       ^^^^^^^^^^^^^^^^ error: The path /{proxy+}/edit of F goes on behind {proxy+}, which takes all that follows
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  R: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: 'GET /a-{id}' } }
  #                                                                              ^^^^^^^^^^^^^ error: The path /a-{id} of R has a parameter that is only part of a-{id}
  D: { Type: AWS::Serverless::Api, Properties: { StageName: v1, DefinitionBody: { paths: { '/{id}{name}': {} } } } }
  #                                                                                        ^^^^^^^^^^^^^ error: The path /{id}{name} of D has a parameter that is only part of {id}{name}
  P: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: /orders } }
  #                                                             ^^^^^^^ error: The path part /orders of P holds a slash, but each part of a path is a resource of its own
  All: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: '{proxy+}' } }
  Below: { Type: AWS::ApiGateway::Resource, Properties: { ParentId: !Ref All, PathPart: edit } }
  #                                                                                     ^^^^ error: Below lies below All, whose {proxy+} takes all that follows
`,
);

allows(
  'paths as they should be, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: /, Method: get } }
        B: { Type: Api, Properties: { Path: '/orders/{id}/{proxy+}', Method: get } }
        C: { Type: HttpApi, Properties: { Path: !Sub '\${Base}/x', Method: get } }
        D: { Type: HttpApi, Properties: { Path: /a/, Method: get } }
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  R: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat, RouteKey: send message } }
  P: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: '{id}' } }
`,
);

fixes(
  'with a slash',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: orders, Method: get } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: /orders, Method: get } }
`,
);

fixes(
  'without a slash',
  `Resources:
  P:
    Type: AWS::ApiGateway::Resource
    Properties:
      PathPart: /orders
`,
  `Resources:
  P:
    Type: AWS::ApiGateway::Resource
    Properties:
      PathPart: orders
`,
);
