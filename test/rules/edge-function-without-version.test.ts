import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('edge-function-without-version');

const site = (target: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Rewrite: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live } }
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        DefaultCacheBehavior:
          LambdaFunctionAssociations:
            - LambdaFunctionARN: ${target}
`;

flags(
  'the function itself',
  site(`!GetAtt Rewrite.Arn
                                 ^^^^^^^^^^^^^^^^^^^ error: Site needs a numbered version of Rewrite, not the function itself`),
);
flags(
  'the latest',
  site(`arn:aws:lambda:us-east-1:123456789012:function:rewrite:$LATEST
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Site needs a numbered version of the function, not $LATEST`),
);
allows('a version', site('!Ref Rewrite.Version'));
allows('what only the deployment knows', site('!ImportValue RewriteVersion'));
