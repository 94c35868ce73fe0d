import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('timeout-or-memory-left-unset');

flags(
  'both, and one of them',
  `Resources:
  A: { Type: AWS::Lambda::Function }
  ^ hint: A sets no Timeout and no MemorySize: it is cut off after 3 s and has 128 MB and little CPU
  B: { Type: AWS::Lambda::Function, Properties: { Timeout: 10 } }
  ^ hint: B sets no MemorySize: it has 128 MB and little CPU
`,
);

allows(
  'values, known or not',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Timeout: 10, MemorySize: !Ref Size } }
`,
);

fixes(
  'one after the other',
  `Resources:
  B:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 10
`,
  `Resources:
  B:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 10
      MemorySize: 128
`,
);
