import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('path-parameter-renamed');

flags(
  'parameters that differ further up',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: '/a/{id}/b', Method: get } }
        B: { Type: Api, Properties: { Path: '/a/{name}/c', Method: any } }
        #                                   ^^^^^^^^^^^^^ error: /a/{name}/c has {name} where /a/{id}/b has {id}; a REST API takes one name at one place
`,
);

allows(
  'the same name, other places, and HTTP APIs',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: Api, Properties: { Path: '/a/{id}', Method: get } }
        B: { Type: Api, Properties: { Path: '/b/{name}', Method: get } }
        C: { Type: Api, Properties: { Path: '/a/{id}/{name}', Method: get } }
        D: { Type: HttpApi, Properties: { Path: '/a/{id}', Method: get } }
        E: { Type: HttpApi, Properties: { Path: '/a/{name}/x', Method: get } }
        G: { Type: Api, Properties: { Path: '/a/{proxy+}', Method: get } }
`,
);
