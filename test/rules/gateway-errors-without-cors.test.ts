import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('gateway-errors-without-cors');

flags(
  'an API with CORS and an authorizer',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'", Auth: { DefaultAuthorizer: AWS_IAM } } }
  #                                                             ^^^^ hint: Browsers cannot read why A turns a request away, for it adds no CORS headers to its own errors
`,
);

allows(
  'headers that are added, APIs without CORS, and HTTP APIs',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'", Auth: { DefaultAuthorizer: AWS_IAM }, GatewayResponses: { DEFAULT_4XX: {} } } }
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Auth: { DefaultAuthorizer: AWS_IAM } } }
  C: { Type: AWS::Serverless::HttpApi, Properties: { CorsConfiguration: true, Auth: { DefaultAuthorizer: J } } }
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
      Cors:
        AllowOrigin: "'*'"
      Auth:
        DefaultAuthorizer: AWS_IAM
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Cors:
        AllowOrigin: "'*'"
      Auth:
        DefaultAuthorizer: AWS_IAM
      GatewayResponses:
        DEFAULT_4XX:
          ResponseParameters:
            Headers:
              Access-Control-Allow-Origin: '''*'''
        DEFAULT_5XX:
          ResponseParameters:
            Headers:
              Access-Control-Allow-Origin: '''*'''
`,
);
