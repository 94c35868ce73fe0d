import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('route-declared-twice');

flags(
  'routes of an HTTP API, in both dialects',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Api: { Type: AWS::ApiGatewayV2::Api }
  A: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: 'GET /orders/{id}' } }
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: 'GET /orders/{id}' } }
  #                                                                             ^^^^^^^^^^^^^^^^^^ error: GET /orders/{id} of Api goes to B, but A has it already
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        One: { Type: HttpApi, Properties: { Path: /a, Method: ANY } }
        Two: { Type: HttpApi, Properties: { Path: /a, Method: any } }
        #                                         ^^ error: ANY /a of ServerlessHttpApi goes to F, but another event of it has it already
`,
);

allows(
  'other methods, other APIs and names known only to the deployment',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: /a, Method: get } }
        B: { Type: Api, Properties: { Path: /a, Method: post } }
        C: { Type: Api, Properties: { Path: /a, Method: any } }
        D: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Other } }
        E: { Type: HttpApi, Properties: { Path: /a, Method: get } }
        G: { Type: Api, Properties: { Path: !Ref P, Method: get } }
        H: { Type: Api, Properties: { Path: !Ref P, Method: get } }
`,
);
