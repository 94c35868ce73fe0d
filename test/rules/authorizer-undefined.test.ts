import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('authorizer-undefined');

flags(
  'a default and the authorizer of an event',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Auth: { DefaultAuthorizer: Pool, Authorizers: { Users: { UserPoolArn: !GetAtt UserPool.Arn } } }
      #                          ^^^^ error: Shop has no authorizer Pool, but has Users
  UserPool: { Type: AWS::Cognito::UserPool }
  Bare: { Type: AWS::Serverless::HttpApi }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Shop, Auth: { Authorizer: User } } }
        #                                                                                              ^^^^ error: Shop has no authorizer User, but has Users
        B: { Type: HttpApi, Properties: { Path: /b, Method: get, ApiId: !Ref Bare, Auth: { Authorizer: Users } } }
        #                                                                                              ^^^^^ error: Bare has no authorizer Users, for it has none at all
`,
);

allows(
  'authorizers that are there, built-in ones, other APIs and OpenAPI',
  `Transform: AWS::Serverless-2016-10-31
Parameters: { Which: { Type: String } }
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Auth: { DefaultAuthorizer: AWS_IAM } } }
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Auth: { DefaultAuthorizer: Mine }, DefinitionUri: api.yaml } }
  C: { Type: AWS::Serverless::HttpApi, Properties: { Auth: { DefaultAuthorizer: !Ref Which } } }
  D: { Type: AWS::Serverless::HttpApi, Properties: { Auth: { DefaultAuthorizer: J, Authorizers: { J: { IdentitySource: $request.header.Authorization } } } } }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref A, Auth: { Authorizer: NONE } } }
        B: { Type: Api, Properties: { Path: /b, Method: get, RestApiId: !Ref Which, Auth: { Authorizer: Other } } }
        C: { Type: Api, Properties: { Path: /c, Method: get, Auth: { Authorizer: FromGlobals } } }
`,
);

fixes(
  'a name that is near',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  D:
    Type: AWS::Serverless::HttpApi
    Properties: { Auth: { DefaultAuthorizer: JTW, Authorizers: { JWT: { IdentitySource: $request.header.Authorization } } } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  D:
    Type: AWS::Serverless::HttpApi
    Properties: { Auth: { DefaultAuthorizer: JWT, Authorizers: { JWT: { IdentitySource: $request.header.Authorization } } } }
`,
);
