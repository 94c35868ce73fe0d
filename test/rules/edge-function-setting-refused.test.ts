import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('edge-function-setting-refused');

const site = (more: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Rewrite:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
${more}
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        DefaultCacheBehavior:
          LambdaFunctionAssociations: [{ EventType: origin-request, LambdaFunctionARN: !Ref Rewrite.Version }]
`;

flags(
  'settings that are refused',
  site(`      VpcConfig: { SubnetIds: [a] }
      ^^^^^^^^^ error: Rewrite runs at the edge for Site, where functions are in no VPC
      Layers: [a]
      ^^^^^^ error: Rewrite runs at the edge for Site, where functions have no layers
      Architectures: [arm64]
                      ^^^^^ error: Rewrite runs at the edge for Site, where functions are x86_64, not arm64`),
);
allows('a plain function', site('      MemorySize: 128'));
allows(
  'a function that CloudFront does not run',
  'Resources:\n  F: { Type: AWS::Lambda::Function, Properties: { Layers: [a] } }\n',
);
fixes('by taking it out', site('      Layers: [a]'), site('').replace(/live\n\n/, 'live\n'));
