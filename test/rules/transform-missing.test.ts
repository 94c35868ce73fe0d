import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('transform-missing');

flags(
  'functions',
  `Resources:
  A: { Type: AWS::Serverless::Function }
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^ error: A is an AWS::Serverless::Function, but the template has no Transform: AWS::Serverless-2016-10-31
  B: { Type: AWS::Serverless::Api }
`,
);

flags(
  'Globals alone',
  `Globals:
^^^^^^^ error: Globals holds only with Transform: AWS::Serverless-2016-10-31
  Function: { Timeout: 10 }
Resources:
  Q: { Type: AWS::SQS::Queue }
`,
);

allows(
  'templates with it, alone or in a list',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Function }
`,
);

allows(
  'and templates with none of SAM',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
`,
);

fixes(
  'by adding it behind another',
  `Transform: AWS::LanguageExtensions
Resources:
  A: { Type: AWS::Serverless::Function }
`,
  `Transform:
  - AWS::LanguageExtensions
  - AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Function }
`,
);

fixes(
  'JSON',
  `{
  "Resources": {
    "A": { "Type": "AWS::Serverless::Function" }
  }
}
`,
  `{
  "Transform": "AWS::Serverless-2016-10-31",
  "Resources": {
    "A": { "Type": "AWS::Serverless::Function" }
  }
}
`,
);
