import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('yaml-invalid');

flags(
  'a tab',
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
    #          ^ error: All mapping items must start at the same column
	  DelaySeconds: 1
^ error: YAML is indented with spaces; this is a tab
`,
);

allows(
  'YAML',
  `Resources:
  Q: { Type: AWS::SQS::Queue }
`,
);
