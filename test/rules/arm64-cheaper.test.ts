import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('arm64-cheaper');

flags(
  'what is given, and the default',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, Architectures: [x86_64] } }
  #                                                                                   ^^^^^^^^ hint: A runs on x86_64; a second of it costs 20% less on arm64
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.14 } }
  ^ hint: B runs on x86_64; a second of it costs 20% less on arm64
`,
);

allows(
  'arm64, layers, images, binaries, and what is unknown',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, Architectures: [arm64] } }
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, Layers: [!Ref Layer] } }
  C: { Type: AWS::Lambda::Function, Properties: { PackageType: Image } }
  D: { Type: AWS::Lambda::Function, Properties: { Runtime: provided.al2023 } }
  E: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, Architectures: [!Ref Arch] } }
`,
);

fixes(
  'the architecture',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, Architectures: [x86_64] } }
`,
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, Architectures: [arm64] } }
`,
);
