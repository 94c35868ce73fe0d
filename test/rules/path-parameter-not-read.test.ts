import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('path-parameter-not-read');

flags(
  'a route of plain SAM, where it is declared',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.14
      Events:
        Get: { Type: HttpApi, Properties: { Path: '/a/{id}/{name}', Method: get } }
        #                                         ^^^^^^^^^^^^^^^^ hint: /a/{id}/{name} has the parameter name, which app.py of F never reads
`,
  {
    'src/app.py': `def handler(event, context):
    return event["pathParameters"]["id"]
`,
  },
);

allows(
  'names it has, routers, other files and greedy parameters',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { CodeUri: src/, Runtime: nodejs24.x }
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.handler, Events: { E: { Type: Api, Properties: { Path: '/a/{id}/{proxy+}', Method: get } } } }
  B:
    Type: AWS::Serverless::Function
    Properties: { Handler: b.handler, Events: { E: { Type: Api, Properties: { Path: '/b/{id}', Method: get } } } }
  C:
    Type: AWS::Serverless::Function
    Properties: { Handler: c.handler, Events: { E: { Type: Api, Properties: { Path: '/c/{id}', Method: get } } } }
`,
  {
    'src/a.js': `exports.handler = async ({ pathParameters: { id } }) => id;
`,
    'src/b.js': `exports.handler = require('serverless-http')(app);
`,
    'src/c.js': `const { read } = require('./read');
exports.handler = async event => read(event.pathParameters);
`,
  },
);
