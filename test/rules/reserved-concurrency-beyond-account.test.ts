import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('reserved-concurrency-beyond-account');

flags(
  'two functions that reserve too much together',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 500 } }
  #                                                                             ^^^ hint: 2 functions reserve 901 in all; an account with 1,000 must leave 100 unreserved, so at most 900
  B: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 401 } }
`,
);

allows(
  'what leaves the minimum',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 500 } }
  B: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 400 } }
  C: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: !ImportValue Many } }
`,
);
