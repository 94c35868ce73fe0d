import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('parameter-default-refused');

flags(
  'each kind of bound',
  `Parameters:
  A: { Type: String, Default: dev, AllowedValues: [test, live] }
  #                           ^^^ error: The default of A is dev, which is not among its AllowedValues test and live
  B: { Type: Number, Default: 5, MinValue: 10 }
  #                           ^ error: The default of B is 5; its MinValue is 10
  C: { Type: Number, Default: many }
  #                           ^^^^ error: The default of C is many, which is not a number
  D: { Type: String, Default: abc, MaxLength: 2 }
  #                           ^^^ error: The default of D is 3 characters long; its MaxLength is 2 characters
  E: { Type: CommaDelimitedList, Default: 'a,c', AllowedValues: [a, b] }
  #                                       ^^^^^ error: The default of E is c, which is not among its AllowedValues a and b
  F: { Type: CommaDelimitedList, Default: [a, b] }
  #                              ^^^^^^^ error: The default of F must be a text; lists are written with commas
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);

allows(
  'defaults that fit, and those that name a value elsewhere',
  `Parameters:
  A: { Type: String, Default: live, AllowedValues: [test, live] }
  B: { Type: Number, Default: '10', MinValue: 10, AllowedValues: [10, 20] }
  C: { Type: AWS::SSM::Parameter::Value<String>, Default: /a, AllowedValues: [b] }
  D: { Type: String, Default: true, AllowedValues: ['true', 'false'] }
  E: { Type: String, MinLength: 3 }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);

fixes(
  'with the first that is allowed',
  `Parameters:
  A: { Type: String, Default: dev, AllowedValues: [test, live] }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
  `Parameters:
  A: { Type: String, Default: test, AllowedValues: [test, live] }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);
