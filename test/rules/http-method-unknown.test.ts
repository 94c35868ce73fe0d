import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('http-method-unknown');

flags(
  'events and methods',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: Api, Properties: { Path: /, Method: FETCH } }
        #                                              ^^^^^ error: Events.A.Properties.Method of F is FETCH, but an API takes get, post, put, patch, delete, options, head or any
  M: { Type: AWS::ApiGateway::Method, Properties: { HttpMethod: GTE, ResourceId: a, RestApiId: b } }
  #                                                             ^^^ error: HttpMethod of M is GTE, but an API takes get, post, put, patch, delete, options, head or any
`,
);

allows(
  'the methods there are',
  `Transform: AWS::Serverless-2016-10-31
Parameters: { Given: { Type: String } }
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: Api, Properties: { Path: /, Method: Get } }
        B: { Type: HttpApi, Properties: { Path: /, Method: ANY } }
        C: { Type: HttpApi, Properties: { Path: /, Method: !Ref Given } }
        D: { Type: HttpApi }
`,
);

fixes(
  'the nearest',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: Api, Properties: { Path: /, Method: pots } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: Api, Properties: { Path: /, Method: POST } }
`,
);
