import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('proxy-without-secret');

flags(
  'no way to log in, and half of one',
  `Resources:
  A: { Type: AWS::RDS::DBProxy, Properties: { EngineFamily: MYSQL } }
  ^ error: A has neither a secret in Auth nor IAM as its DefaultAuthScheme, so it cannot log in to the database
  B: { Type: AWS::RDS::DBProxy, Properties: { Auth: [{ AuthScheme: SECRETS, IAMAuth: REQUIRED }] } }
  #                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: B has an entry in Auth without the SecretArn to log in with
`,
);

allows(
  'secrets, IAM and what is unknown',
  `Resources:
  A: { Type: AWS::RDS::DBProxy, Properties: { Auth: [{ AuthScheme: SECRETS, SecretArn: !Ref Login }] } }
  B: { Type: AWS::RDS::DBProxy, Properties: { DefaultAuthScheme: IAM_AUTH } }
  C: { Type: AWS::RDS::DBProxy, Properties: { Auth: !Ref Auth } }
  D: { Type: AWS::RDS::DBProxy, Properties: { DefaultAuthScheme: !Ref Scheme } }
`,
);

fixes(
  'with IAM',
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
      DefaultAuthScheme: IAM_AUTH
`,
);
