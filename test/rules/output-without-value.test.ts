import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('output-without-value');

flags(
  'without one, with nothing, and no map',
  `Resources: { Q: { Type: AWS::SQS::Queue } }
Outputs:
  A: { Description: a }
 #^ error: The output A has no Value
  B:
    Value:
   #^^^^^ error: The output B has no Value
  C: text
 #^ error: The output C must be a map with a Value
  D: { Value: a, Export: b }
  #              ^^^^^^ error: Export of D must be a map with a Name
`,
);

allows(
  'values of any kind, and loops',
  `Transform: AWS::LanguageExtensions
Resources: { Q: { Type: AWS::SQS::Queue } }
Outputs:
  A: { Value: !Ref Q }
  Fn::ForEach::More: [Name, [A], { '\${Name}Out': { Value: !Ref Name } }]
`,
);

fixes(
  'with something to begin with',
  `Resources: { Q: { Type: AWS::SQS::Queue } }
Outputs:
  A:
    Description: a
`,
  `Resources: { Q: { Type: AWS::SQS::Queue } }
Outputs:
  A:
    Description: a
    Value: TODO
`,
);
