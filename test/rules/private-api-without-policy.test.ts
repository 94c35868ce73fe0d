import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('private-api-without-policy');

flags(
  'both dialects',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, EndpointConfiguration: PRIVATE } }
  #                                                             ^^^^^^^^^^^^^^^^^^^^^ error: A is private, but has no resource policy that says who may call it
  B: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [PRIVATE] } } }
  #                                                  ^^^^^^^^^^^^^^^^^^^^^ error: B is private, but has no resource policy that says who may call it
`,
);

allows(
  'policies wherever they stand, and public APIs',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { EndpointConfiguration: PRIVATE, Auth: { ResourcePolicy: { SourceVpcWhitelist: [vpc-1] } } } }
  B: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [PRIVATE] }, Policy: !Ref P } }
  C: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [PRIVATE] }, Body: { x-amazon-apigateway-policy: {} } } }
  D: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [REGIONAL] } } }
  E: { Type: AWS::Serverless::Api, Properties: { EndpointConfiguration: { Type: PRIVATE } } }
  F:
    Type: AWS::Serverless::Function
    Properties: { Events: { Get: { Type: Api, Properties: { Path: /, Method: get, RestApiId: !Ref E, Auth: { ResourcePolicy: { SourceVpcWhitelist: [vpc-1] } } } } } }
`,
);

fixes(
  'with a policy for its endpoints',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      EndpointConfiguration:
        Type: PRIVATE
        VPCEndpointIds: [!Ref Door]
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      EndpointConfiguration:
        Type: PRIVATE
        VPCEndpointIds: [!Ref Door]
      Auth:
        ResourcePolicy:
          IntrinsicVpceWhitelist:
            - !Ref Door
`,
);

fixes(
  'with a policy of plain CloudFormation',
  `Resources:
  A:
    Type: AWS::ApiGateway::RestApi
    Properties:
      EndpointConfiguration:
        Types: [PRIVATE]
        VpcEndpointIds: [!Ref Door]
`,
  `Resources:
  A:
    Type: AWS::ApiGateway::RestApi
    Properties:
      EndpointConfiguration:
        Types: [PRIVATE]
        VpcEndpointIds: [!Ref Door]
      Policy:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: execute-api:Invoke
            Resource: execute-api:/*
            Condition:
              StringEquals:
                aws:SourceVpce:
                  - !Ref Door
`,
);
