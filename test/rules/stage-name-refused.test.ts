import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('stage-name-refused');

flags(
  'names of all kinds of stage',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { StageName: $default } }
  #                                                           ^^^^^^^^ error: The stage name $default holds more than letters, digits, hyphens and underscores
  B: { Type: AWS::ApiGatewayV2::Stage, Properties: { StageName: 'v1/live' } }
  #                                                             ^^^^^^^^^ error: The stage name v1/live holds more than letters, digits, hyphens and underscores
`,
);

allows(
  'names as they should be, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { StageName: live_1-a } }
  B: { Type: AWS::Serverless::HttpApi, Properties: { StageName: $default } }
  C: { Type: AWS::ApiGateway::Stage, Properties: { StageName: !Ref Name } }
`,
);

fixes(
  'by leaving out what is not taken',
  `Resources:
  B: { Type: AWS::ApiGatewayV2::Stage, Properties: { StageName: 'v1/live' } }
`,
  `Resources:
  B: { Type: AWS::ApiGatewayV2::Stage, Properties: { StageName: 'v1-live' } }
`,
);
