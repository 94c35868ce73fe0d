import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('proxy-without-tls');

flags(
  'proxies without it',
  `Resources:
  A: { Type: AWS::RDS::DBProxy, Properties: { EngineFamily: MYSQL } }
  ^ hint: A takes connections without TLS, over which passwords and data travel readable
  B: { Type: AWS::RDS::DBProxy, Properties: { RequireTLS: 'false' } }
  #                                                       ^^^^^^^ hint: B takes connections without TLS, over which passwords and data travel readable
`,
);

allows(
  'proxies with it, and what is unknown',
  `Resources:
  A: { Type: AWS::RDS::DBProxy, Properties: { RequireTLS: true } }
  B: { Type: AWS::RDS::DBProxy, Properties: { RequireTLS: !Ref Tls } }
`,
);

fixes(
  'by requiring it',
  `Resources:
  A:
    Type: AWS::RDS::DBProxy
    Properties:
      EngineFamily: MYSQL
`,
  `Resources:
  A:
    Type: AWS::RDS::DBProxy
    Properties:
      EngineFamily: MYSQL
      RequireTLS: true
`,
);
