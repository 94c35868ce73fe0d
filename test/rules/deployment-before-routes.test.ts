import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('deployment-before-routes');

flags(
  'methods and routes',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop } }
  Live: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Shop } }
  ^^^^ warning: Live does not wait for A, so Shop may have nothing to deploy yet
  Chat: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
  B: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Chat } }
  On: { Type: AWS::ApiGatewayV2::Deployment, DependsOn: Shop, Properties: { ApiId: !Ref Chat } }
  ^^ warning: On does not wait for B, so Chat may have nothing to deploy yet
`,
);

allows(
  'deployments that wait, over a third resource too, and OpenAPI',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop } }
  B: { Type: AWS::ApiGateway::Method, DependsOn: A, Properties: { RestApiId: !Ref Shop } }
  Live: { Type: AWS::ApiGateway::Deployment, DependsOn: B, Properties: { RestApiId: !Ref Shop } }
  Other: { Type: AWS::ApiGateway::RestApi, Properties: { Body: {} } }
  C: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Other } }
  On: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Other } }
`,
);

fixes(
  'by waiting',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop } }
  Live:
    Type: AWS::ApiGateway::Deployment
    DependsOn: Shop
    Properties: { RestApiId: !Ref Shop }
`,
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop } }
  Live:
    Type: AWS::ApiGateway::Deployment
    DependsOn:
      - Shop
      - A
    Properties: { RestApiId: !Ref Shop }
`,
);
