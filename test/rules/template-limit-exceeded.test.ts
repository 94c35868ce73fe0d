import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('template-limit-exceeded');

flags(
  'a description',
  `Description: too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long too long 
^^^^^^^^^^^ error: The description of the template has 1,169 bytes; it may have 1,024
Resources:
  Q: { Type: AWS::SQS::Queue }
`,
);

allows(
  'a template of the usual size',
  `Description: Orders.
Resources:
  Q: { Type: AWS::SQS::Queue }
`,
);
