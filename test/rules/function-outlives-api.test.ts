import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('function-outlives-api');

flags(
  'an HTTP API, and a REST API, which may be edge-optimized or Regional',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 40 }
  #                    ^^ hint: C may run for 40 s, but Near gives up after 29 s unless the quota is raised
Resources:
  Near: { Type: AWS::Serverless::Api, Properties: { StageName: v1, EndpointConfiguration: REGIONAL } }
  A:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 31
      #        ^^ warning: A may run for 31 s, but ServerlessHttpApi gives up after 30 s
      Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } }
  B:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 32
      #        ^^ warning: B may run for 32 s, but ServerlessRestApi gives up after 29 s
      Events: { Get: { Type: Api, Properties: { Path: /, Method: get } } }
  C:
    Type: AWS::Serverless::Function
    Properties:
      Events: { Get: { Type: Api, Properties: { Path: /, Method: get, RestApiId: !Ref Near } } }
`,
);

flags(
  'integrations of plain CloudFormation and of OpenAPI',
  `Resources:
  F: { Type: AWS::Lambda::Function, Properties: { Timeout: 31 } }
  #                                                        ^^ warning: F may run for 31 s, but Chat gives up after 29 s
  G: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
  #                                                        ^^ warning: G may run for 30 s, but Shop gives up after 10 s
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  Send:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Chat
      IntegrationType: AWS_PROXY
      IntegrationUri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${F.Arn}/invocations
  Shop:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        paths:
          /a:
            get:
              x-amazon-apigateway-integration:
                timeoutInMillis: 10000
                uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${G.Arn}/invocations
`,
);

flags(
  'an Express workflow that a route waits for',
  `Resources:
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  Pay:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineType: EXPRESS
      Definition: { TimeoutSeconds: 45, StartAt: Done, States: { Done: { Type: Succeed } } }
      #                             ^^ warning: Pay may run for 45 s, but Shop gives up after 30 s
  Buy:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Shop
      IntegrationType: AWS_PROXY
      IntegrationSubtype: StepFunctions-StartSyncExecution
      RequestParameters: { StateMachineArn: !Ref Pay }
`,
);

allows(
  'short timeouts, defaults, other triggers, streams and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Parameters:
  Patience: { Type: Number }
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { Timeout: 29, Events: { Get: { Type: Api, Properties: { Path: /a, Method: get } } } } }
  B: { Type: AWS::Serverless::Function, Properties: { Timeout: !Ref Patience, Events: { Get: { Type: Api, Properties: { Path: /b, Method: get } } } } }
  C: { Type: AWS::Serverless::Function, Properties: { Timeout: 90, Events: { Get: { Type: Api, Properties: { Path: /c, Method: get } }, Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } } } } }
  D: { Type: AWS::Serverless::Function, Properties: { Timeout: 90, Events: { Get: { Type: Api, Properties: { Path: /d, Method: get, ResponseTransferMode: STREAM } } } } }
  E: { Type: AWS::Serverless::Function, Properties: { Timeout: 60, Events: { Get: { Type: Api, Properties: { Path: /e, Method: get, TimeoutInMillis: 60000 } } } } }
`,
);

allows(
  'a function that is invoked asynchronously',
  `Resources:
  F: { Type: AWS::Lambda::Function, Properties: { Timeout: 90 } }
  Shop: { Type: AWS::ApiGateway::RestApi }
  Post:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Shop
      Integration:
        Type: AWS
        Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${F.Arn}/invocations
        RequestParameters: { integration.request.header.X-Amz-Invocation-Type: "'Event'" }
`,
);

fixes(
  'the timeout of the function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 60
      Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 30
      Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } }
`,
);
