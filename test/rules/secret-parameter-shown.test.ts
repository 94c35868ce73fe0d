import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('secret-parameter-shown');

const given = (name: string, more = '') => `Parameters:
  ${name}: { Type: String${more} }
Resources:
  Q: { Type: AWS::SQS::Queue }
`;

flags(
  'a password',
  given('AdminPassword').replace(
    '}\nResources',
    `}
  ^^^^^^^^^^^^^ warning: AdminPassword looks like a secret, and its value is shown to everyone who may describe the stack
Resources`,
  ),
);
allows('a masked one', given('AdminPassword', ', NoEcho: true'));
allows('the ARN of one', given('AdminSecretArn'));
fixes('by masking it', given('ApiKey'), given('ApiKey', ', NoEcho: true'));
