import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('api-open-to-everyone');

flags(
  'an API of plain CloudFormation',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
  ^^^^ hint: Shop lets anyone on the internet call its one route
  A: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop, HttpMethod: GET, AuthorizationType: NONE } }
  B: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop, HttpMethod: OPTIONS, AuthorizationType: NONE } }
`,
);

allows(
  'APIs that ask, by one of their routes or by a policy',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
  A: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop, HttpMethod: GET, AuthorizationType: NONE } }
  B: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Shop, HttpMethod: POST, AuthorizationType: AWS_IAM } }
  Other: { Type: AWS::ApiGateway::RestApi, Properties: { Policy: !Ref P } }
  C: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Other, HttpMethod: GET, AuthorizationType: NONE } }
`,
);
