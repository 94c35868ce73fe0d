import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('integration-without-permission');

flags(
  'methods, authorizers and OpenAPI',
  `Resources:
  F: { Type: AWS::Lambda::Function }
  G: { Type: AWS::Lambda::Function }
  H: { Type: AWS::Lambda::Function }
  Shop: { Type: AWS::ApiGateway::RestApi }
  Get:
    Type: AWS::ApiGateway::Method
    Properties: { RestApiId: !Ref Shop, Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${F.Arn}/invocations' } }
    #                                                                   ^^^ warning: Shop calls F, but no permission of the template lets apigateway.amazonaws.com invoke it
  Post:
    Type: AWS::ApiGateway::Method
    Properties: { RestApiId: !Ref Shop, Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${F.Arn}/invocations' } }
  Ask:
    Type: AWS::ApiGateway::Authorizer
    Properties: { RestApiId: !Ref Shop, AuthorizerUri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${G.Arn}/invocations' }
    #                                   ^^^^^^^^^^^^^ warning: Shop calls G, but no permission of the template lets apigateway.amazonaws.com invoke it
  Other:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Body: { paths: { /: { get: { x-amazon-apigateway-integration: { uri: !GetAtt H.Arn } } } } } }
    #                                                                             ^^^ warning: Other calls H, but no permission of the template lets apigateway.amazonaws.com invoke it
  May: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref F, Principal: s3.amazonaws.com } }
`,
);

allows(
  'permissions, credentials and SAM events',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F: { Type: AWS::Lambda::Function }
  G: { Type: AWS::Lambda::Function }
  H: { Type: AWS::Serverless::Function, Properties: { Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } } } }
  A: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !GetAtt F.Arn } }
  B: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !GetAtt G.Arn, CredentialsArn: !Ref Role } }
  C: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !GetAtt H.Arn } }
  May: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !GetAtt F.Arn, Principal: apigateway.amazonaws.com } }
`,
);

allows(
  'a permission for a function that is named by text',
  `Resources:
  F: { Type: AWS::Lambda::Function, Properties: { FunctionName: order } }
  A: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !GetAtt F.Arn } }
  May: { Type: AWS::Lambda::Permission, Properties: { FunctionName: order, Principal: apigateway.amazonaws.com } }
`,
);

fixes(
  'with a permission',
  `Resources:
  F: { Type: AWS::Lambda::Function }
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  A: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Shop, IntegrationUri: !GetAtt F.Arn } }
`,
  `Resources:
  F: { Type: AWS::Lambda::Function }
  Shop: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
  A: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Shop, IntegrationUri: !GetAtt F.Arn } }
  FPermission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref F
      Principal: apigateway.amazonaws.com
      SourceArn: !Sub 'arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Shop}/*'
`,
);
