import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('architecture-not-for-runtime');

flags(
  'arm64 where the runtime has none',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { Runtime: java8, Architectures: [arm64] } }
  #                                                                                   ^^^^^ error: A asks for arm64, which java8 does not have
`,
);

allows(
  'newer runtimes, and what only the deployment knows',
  `Parameters:
  Architecture: { Type: String }
Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: java8.al2, Architectures: [arm64] } }
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: go1.x, Architectures: [!Ref Architecture] } }
  C: { Type: AWS::Lambda::Function, Properties: { Runtime: go1.x } }
`,
);

fixes(
  'the architecture',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: provided, Architectures: [arm64] } }
`,
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: provided, Architectures: [x86_64] } }
`,
);
