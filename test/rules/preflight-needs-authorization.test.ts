import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('preflight-needs-authorization');

flags(
  'a default authorizer of a REST API',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties: { StageName: v1, Cors: "'*'", Auth: { DefaultAuthorizer: Users, Authorizers: { Users: { FunctionArn: !GetAtt F.Arn } } } }
    #                                                                    ^^^^^ warning: Browsers send no credentials with a preflight request, but A has Users check OPTIONS too
  B:
    Type: AWS::Serverless::Api
    Properties: { StageName: v1, Cors: { AllowOrigin: "'*'" }, Auth: { DefaultAuthorizer: AWS_IAM, AddDefaultAuthorizerToCorsPreflight: true } }
    #                                                                                                                                   ^^^^ warning: Browsers send no credentials with a preflight request, but B has AWS_IAM check OPTIONS too
  F: { Type: AWS::Serverless::Function }
`,
);

flags(
  'the route for all else of an HTTP API',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP, CorsConfiguration: { AllowOrigins: ['*'] } } }
  All: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: $default, AuthorizationType: JWT } }
  #                                                                                ^^^^^^^^ warning: All has JWT check preflight requests too, for Shop has no route for OPTIONS
`,
);

allows(
  'preflight requests that are let through',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'", Auth: { DefaultAuthorizer: U, AddDefaultAuthorizerToCorsPreflight: false } } }
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Auth: { DefaultAuthorizer: U } } }
  C: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'", Auth: { DefaultAuthorizer: !Ref U } } }
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP, CorsConfiguration: { AllowOrigins: ['*'] } } }
  All: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: $default, AuthorizationType: JWT } }
  Before: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: 'OPTIONS /{proxy+}' } }
`,
);

fixes(
  'the API',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Cors: "'*'"
      Auth:
        DefaultAuthorizer: AWS_IAM
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Cors: "'*'"
      Auth:
        DefaultAuthorizer: AWS_IAM
        AddDefaultAuthorizerToCorsPreflight: false
`,
);
