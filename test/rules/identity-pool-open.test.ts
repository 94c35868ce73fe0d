import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('identity-pool-open');

flags(
  'a pool for guests',
  `Resources:
  Users:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: true
      #                               ^^^^ hint: Users gives AWS credentials to anyone who asks, without a sign-in
`,
);

allows(
  'pools that ask, and what is unknown',
  `Resources:
  A: { Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: false } }
  B: { Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: !Ref Guests } }
`,
);

fixes(
  'by asking',
  `Resources:
  Users:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: true
`,
  `Resources:
  Users:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
`,
);
