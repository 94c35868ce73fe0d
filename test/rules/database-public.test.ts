import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('database-public');

flags(
  'a public instance',
  `Resources:
  A: { Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: true } }
  #                                                                  ^^^^ hint: A has an address on the internet, so only its security group stands between it and everyone
`,
);

allows(
  'private ones, and what is unknown',
  `Resources:
  A: { Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: false } }
  B: { Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: !Ref Open } }
  C: { Type: AWS::RDS::DBInstance }
`,
);

fixes(
  'by keeping it private',
  `Resources:
  A: { Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: true } }
`,
  `Resources:
  A: { Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: false } }
`,
);
