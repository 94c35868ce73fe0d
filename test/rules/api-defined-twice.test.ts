import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('api-defined-twice');

flags(
  'both dialects',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, DefinitionUri: a.yaml, DefinitionBody: { openapi: 3.0.1 } } }
  #                                                             ^^^^^^^^^^^^^ error: A has both DefinitionBody and DefinitionUri, but takes one of them
  B: { Type: AWS::ApiGatewayV2::Api, Properties: { Body: { openapi: 3.0.1 }, BodyS3Location: { Bucket: b, Key: k } } }
  #                                                                          ^^^^^^^^^^^^^^ error: B has both Body and BodyS3Location, but takes one of them
`,
);

allows(
  'one of them, and what a condition decides',
  `Transform: AWS::Serverless-2016-10-31
Conditions: { Live: !Equals [!Ref AWS::Region, eu-west-1] }
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: v1, DefinitionUri: a.yaml } }
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, DefinitionUri: !If [Live, a.yaml, !Ref AWS::NoValue], DefinitionBody: !If [Live, !Ref AWS::NoValue, { openapi: 3.0.1 }] } }
`,
);

fixes(
  'by keeping what is in the template',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionUri: a.yaml
      DefinitionBody: { openapi: 3.0.1 }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody: { openapi: 3.0.1 }
`,
);
