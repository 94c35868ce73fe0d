import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('cache-size-refused');

flags(
  'sizes that do not exist',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterSize: 300 } }
  #                                                                  ^^^ error: A has a cache of 300 GB, but caches have 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237 GB
`,
);

allows(
  'sizes, as text or number, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterSize: 0.5 } }
  B: { Type: AWS::Serverless::Api, Properties: { CacheClusterSize: '237' } }
  C: { Type: AWS::Serverless::Api, Properties: { CacheClusterSize: !Ref Size } }
`,
);

fixes(
  'the next larger one',
  `Resources:
  A:
    Type: AWS::ApiGateway::Stage
    Properties:
      CacheClusterSize: '5'
`,
  `Resources:
  A:
    Type: AWS::ApiGateway::Stage
    Properties:
      CacheClusterSize: '6.1'
`,
);
