import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('domain-without-mapping');

flags(
  'domains without a mapping',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com } }
  ^^^^^^ hint: Domain is mapped to no API, so it answers every request with 403
  Other: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: other.example.com } }
  Mapping: { Type: AWS::ApiGateway::BasePathMapping, Properties: { DomainName: !Ref Other, RestApiId: !Ref Shop } }
`,
);

allows(
  'a domain that is mapped by its name, and by a parameter',
  `Parameters: { Name: { Type: String } }
Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com } }
  Mapping: { Type: AWS::ApiGateway::BasePathMapping, Properties: { DomainName: !Ref Name, RestApiId: !Ref Shop } }
`,
);

allows(
  'a domain of its own stack, and one that is exported',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com } }
Outputs:
  Domain: { Value: !Ref Domain, Export: { Name: domain } }
`,
);

fixes(
  'with a mapping to the only stage',
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  Live: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Shop } }
  Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com } }
`,
  `Resources:
  Shop: { Type: AWS::ApiGateway::RestApi }
  Live: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Shop } }
  Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com } }
  DomainMapping:
    Type: AWS::ApiGateway::BasePathMapping
    Properties:
      RestApiId: !Ref Shop
      DomainName: !Ref Domain
      Stage: !Ref Live
`,
);
