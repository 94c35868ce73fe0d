import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('throttle-above-account');

flags(
  'stages, routes and usage plans',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { MethodSettings: [{ ThrottlingBurstLimit: 6000, ThrottlingRateLimit: 10000 }] } }
  #                                                                                         ^^^^ hint: A lets through 6,000 requests at once, but the account 5,000 unless its quota was raised
  B: { Type: AWS::ApiGateway::UsagePlan, Properties: { Throttle: { RateLimit: 10001, BurstLimit: 5000 } } }
  #                                                                           ^^^^^ hint: B lets through 10,001 requests a second, but the account 10,000 unless its quota was raised
  C: { Type: AWS::ApiGatewayV2::Stage, Properties: { RouteSettings: { GET /: { ThrottlingRateLimit: 99999 } } } }
  #                                                                                                 ^^^^^ hint: C lets through 99,999 requests a second, but the account 10,000 unless its quota was raised
`,
);

allows(
  'what the account has, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::HttpApi, Properties: { DefaultRouteSettings: { ThrottlingBurstLimit: 5000, ThrottlingRateLimit: 10000 } } }
  B: { Type: AWS::ApiGateway::UsagePlan, Properties: { Throttle: { RateLimit: !Ref Rate } } }
`,
);

fixes(
  'the rate',
  `Resources:
  B: { Type: AWS::ApiGateway::UsagePlan, Properties: { Throttle: { RateLimit: 20000 } } }
`,
  `Resources:
  B: { Type: AWS::ApiGateway::UsagePlan, Properties: { Throttle: { RateLimit: 10000 } } }
`,
);
