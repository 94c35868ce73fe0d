import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('user-pool-without-deletion-protection');

flags(
  'pools without it',
  `Resources:
  A: { Type: AWS::Cognito::UserPool }
  ^ hint: Deletion protection of A is off
  B: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: INACTIVE } }
  #                                                                    ^^^^^^^^ hint: Deletion protection of B is off
`,
);

allows(
  'pools with it, and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: ACTIVE } }
  B: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: !Ref Protection } }
`,
);

fixes(
  'the pool',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UsernameAttributes: [email]
`,
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UsernameAttributes: [email]
      DeletionProtection: ACTIVE
`,
);
