import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('json-invalid');

flags(
  'a comma too many and one missing',
  `{
  "Resources": {
    "Q": { "Type": "AWS::SQS::Queue" "Metadata": {} },
    #                                ^^^^^^^^^^ error: Comma expected
  }
 #^ error: Property name expected
 #^ error: Value expected
}
`,
);

allows(
  'JSON',
  `{ "Resources": { "Q": { "Type": "AWS::SQS::Queue" } } }
`,
);
