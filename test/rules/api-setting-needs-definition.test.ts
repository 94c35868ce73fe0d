import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('api-setting-needs-definition');

flags(
  'documents elsewhere',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::HttpApi, Properties: { DefinitionUri: a.yaml, Auth: { DefaultAuthorizer: J } } }
  #                                                                         ^^^^ error: SAM cannot add Auth to A, whose OpenAPI document comes by DefinitionUri and not in DefinitionBody
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, DefinitionUri: { Bucket: b, Key: k }, DisableExecuteApiEndpoint: true, Cors: "'*'" } }
  #                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error: SAM cannot add DisableExecuteApiEndpoint to B, whose OpenAPI document comes by DefinitionUri and not in DefinitionBody
  #                                                                                                                                    ^^^^ error: SAM cannot add Cors to B, whose OpenAPI document comes by DefinitionUri and not in DefinitionBody
`,
);

allows(
  'documents of the template, and settings that stand beside the document',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'", DefinitionBody: { openapi: 3.0.1, paths: {} } } }
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, DefinitionUri: a.yaml, MethodSettings: [] } }
  C: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'" } }
  D: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Cors: "'*'", DefinitionBody: { 'Fn::Transform': { Name: AWS::Include, Parameters: { Location: api.yaml } } } } }
`,
);

fixes(
  'by taking it out',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      Cors: "'*'"
      DefinitionUri: api.yaml
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionUri: api.yaml
`,
);
