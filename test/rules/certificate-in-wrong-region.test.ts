import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('certificate-in-wrong-region');

flags(
  'certificates of another Region',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: a, CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' } }
  #                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The certificate of A is in eu-west-1, but CloudFront serves the domain and reads certificates from us-east-1 only
  B: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Domain: { DomainName: b, EndpointConfiguration: EDGE, CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' } } }
  #                                                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The certificate of B is in eu-west-1, but CloudFront serves the domain and reads certificates from us-east-1 only
  C: { Type: AWS::Cognito::UserPoolDomain, Properties: { Domain: c, CustomDomainConfig: { CertificateArn: !Sub 'arn:aws:acm:eu-west-1:\${AWS::AccountId}:certificate/1' } } }
  #                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The certificate of C is in eu-west-1, but CloudFront serves the domain and reads certificates from us-east-1 only
`,
);

flags(
  'the property of the other kind of domain',
  `Resources:
  A: { Type: AWS::ApiGateway::DomainName, Properties: { EndpointConfiguration: { Types: [EDGE] }, RegionalCertificateArn: !Ref Certificate } }
  #                                                                                               ^^^^^^^^^^^^^^^^^^^^^^ error: A is edge-optimized, so its certificate belongs in CertificateArn, not RegionalCertificateArn
`,
);

allows(
  'certificates that fit, and what is unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::ApiGateway::DomainName, Properties: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1' } }
  B: { Type: AWS::ApiGateway::DomainName, Properties: { EndpointConfiguration: { Types: [REGIONAL] }, RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' } }
  C: { Type: AWS::ApiGateway::DomainName, Properties: { EndpointConfiguration: { Types: [!Ref Kind] }, CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' } }
  D: { Type: AWS::Serverless::Api, Properties: { Domain: { CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' } } }
  E: { Type: AWS::ApiGateway::DomainName, Properties: { CertificateArn: !Ref Certificate } }
`,
);

fixes(
  'the property',
  `Resources:
  A:
    Type: AWS::ApiGateway::DomainName
    Properties:
      EndpointConfiguration: { Types: [REGIONAL] }
      CertificateArn: !Ref Certificate
`,
  `Resources:
  A:
    Type: AWS::ApiGateway::DomainName
    Properties:
      EndpointConfiguration: { Types: [REGIONAL] }
      RegionalCertificateArn: !Ref Certificate
`,
);
