import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('user-pool-attribute-refused');

flags(
  'attributes of every kind',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UsernameAttributes: [email]
      AliasAttributes: [email]
      ^^^^^^^^^^^^^^^ error: Users has both UsernameAttributes and AliasAttributes, but takes one of them
      Schema:
        - { Name: email, Required: true, Mutable: false }
        #                                         ^^^^^ warning: email cannot be changed, but an identity provider writes it at each sign-in, which then fails
        - { Name: plan, Required: true }
        #                         ^^^^ error: plan is an attribute of your own, which Cognito never lets be required
        - { Name: a-name-that-is-far-too-long }
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The name a-name-that-is-far-too-long has 27 characters, but an attribute takes 20
  Google:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties: { UserPoolId: !Ref Users, AttributeMapping: { email: email } }
`,
);

allows(
  'attributes as they should be',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      UsernameAttributes: [email]
      Schema:
        - { Name: email, Required: true, Mutable: false }
        - { Name: plan, Required: false, Mutable: false }
        - { Name: !Ref Name, Required: true }
`,
);

fixes(
  'by leaving it optional',
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      Schema:
        - { Name: plan, Required: true }
`,
  `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      Schema:
        - { Name: plan, Required: false }
`,
);
