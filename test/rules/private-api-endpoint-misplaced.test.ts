import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('private-api-endpoint-misplaced');

flags(
  'endpoints of APIs that are not private, and addresses',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [EDGE], VpcEndpointIds: [vpce-1] } } }
  #                                                                                          ^^^^^^^^^^^^^^ error: A is EDGE, but only a private API has VPC endpoints
  B: { Type: AWS::Serverless::Api, Properties: { EndpointConfiguration: { Type: REGIONAL, VPCEndpointIds: [vpce-1] } } }
  #                                                                                       ^^^^^^^^^^^^^^ error: B is REGIONAL, but only a private API has VPC endpoints
  C: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [PRIVATE], IpAddressType: ipv4 } } }
  #                                                                                                            ^^^^ error: C is private, and private APIs are dualstack only, not ipv4
`,
);

allows(
  'private APIs, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [PRIVATE], VpcEndpointIds: [vpce-1] } } }
  B: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [!Ref Kind], VpcEndpointIds: [vpce-1] } } }
  C: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [REGIONAL], IpAddressType: ipv4 } } }
`,
);

fixes(
  'the type in SAM',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::Serverless::Api, Properties: { EndpointConfiguration: { Type: REGIONAL, VPCEndpointIds: [vpce-1] } } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::Serverless::Api, Properties: { EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [vpce-1] } } }
`,
);
