import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('cache-without-use');

flags(
  'a cache for nothing, and caching without a cache',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterEnabled: true, MethodSettings: [{ HttpMethod: '*', ResourcePath: /*, LoggingLevel: INFO }] } }
  #                                                ^^^^^^^^^^^^^^^^^^^ hint: A pays for a cache by the hour, but caches no method
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, MethodSettings: [{ HttpMethod: GET, ResourcePath: /a, CachingEnabled: true }] } }
  #                                                                                                                   ^^^^^^^^^^^^^^ warning: CachingEnabled has no effect, for B has no cache
`,
);

allows(
  'a cache that is used, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterEnabled: true, MethodSettings: [{ CachingEnabled: true }] } }
  B: { Type: AWS::Serverless::Api, Properties: { CacheClusterEnabled: !Ref On, MethodSettings: [{ CachingEnabled: true }] } }
  C: { Type: AWS::Serverless::Api, Properties: { CacheClusterEnabled: true, MethodSettings: !Ref Settings } }
  D: { Type: AWS::Serverless::Api, Properties: { MethodSettings: [{ CachingEnabled: false }] } }
`,
);

fixes(
  'by using it',
  `Resources:
  A:
    Type: AWS::ApiGateway::Stage
    Properties:
      CacheClusterEnabled: true
      MethodSettings:
        - HttpMethod: GET
          ResourcePath: /a
          CachingEnabled: false
`,
  `Resources:
  A:
    Type: AWS::ApiGateway::Stage
    Properties:
      CacheClusterEnabled: true
      MethodSettings:
        - HttpMethod: GET
          ResourcePath: /a
          CachingEnabled: false
        - CachingEnabled: true
          HttpMethod: '*'
          ResourcePath: /*
`,
);
