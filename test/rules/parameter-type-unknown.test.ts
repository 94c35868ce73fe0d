import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('parameter-type-unknown');

flags(
  'slips, none, and words of other languages',
  `Parameters:
  A: { Type: Strings }
  #          ^^^^^^^ error: Strings is not a type of parameter; did you mean String?
  B: { Default: b }
 #^ error: The parameter B has no Type
  C: { Type: Boolean }
  #          ^^^^^^^ error: Boolean is not a type of parameter
  D: { Type: List<AWS::EC2::Subnets::Id> }
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: List<AWS::EC2::Subnets::Id> is not a type of parameter; did you mean List<AWS::EC2::Subnet::Id>?
  E: { Type: AWS::Teleport::Gate::Id }
  #          ^^^^^^^^^^^^^^^^^^^^^^^ hint: AWS::Teleport::Gate::Id is not a type of parameter as of 2026-09-29
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);

allows(
  'the types there are',
  `Parameters:
  A: { Type: String }
  B: { Type: CommaDelimitedList }
  C: { Type: AWS::SSM::Parameter::Value<String> }
  D: { Type: List<AWS::EC2::Subnet::Id> }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);

fixes(
  'one that is missing',
  `Parameters:
  B: { Default: b }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
  `Parameters:
  B: { Default: b, Type: String }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);
