import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('edge-function-reads-environment');

const ship = (more = '', runtime = 'nodejs24.x') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 5400 } }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: ${runtime}
${more}`;

const site = `  Site:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { DefaultCacheBehavior: { LambdaFunctionAssociations: [{ EventType: origin-request, LambdaFunctionARN: !Ref Ship.Version }] } } }
`;

flags('a variable', ship(site), {
  'src/ship.js': `exports.handler = async () => process.env.STAGE;
                                          ^^^^^ error: Ship runs at the edge, where there are no environment variables: STAGE is undefined
`,
});
allows('a variable it copes without', ship(site), {
  'src/ship.js': "exports.handler = async () => process.env.STAGE ?? 'dev';\n",
});
allows('a function elsewhere', ship(), {
  'src/ship.js': 'exports.handler = async () => process.env.STAGE;\n',
});
