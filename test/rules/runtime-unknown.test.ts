import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('runtime-unknown');

flags(
  'names that are misspelt, with the nearest',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22 } }
  #                                                            ^^^^^^^^ error: A runs on nodejs22, which Lambda does not have; the nearest is nodejs22.x
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: pyhton3.12 } }
  #                                                        ^^^^^^^^^^ error: B runs on pyhton3.12, which Lambda does not have; the nearest is python3.12
  C: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.1 } }
  #                                                        ^^^^^^^^^ error: C runs on python3.1, which Lambda does not have; the nearest is python3.11
  D: { Type: AWS::Lambda::Function, Properties: { Runtime: rust1.x } }
  #                                                        ^^^^^^^ error: D runs on rust1.x, which Lambda does not have
  E: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs23.x } }
  #                                                        ^^^^^^^^^^ error: E runs on nodejs23.x, which Lambda does not have; the nearest is nodejs22.x
`,
);

flags(
  'a name that may be newer than the facts',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs28.x } }
  #                                                        ^^^^^^^^^^ hint: A runs on nodejs28.x, which the almanac did not know on 2026-11-22
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.17 } }
  #                                                        ^^^^^^^^^^ hint: B runs on python3.17, which the almanac did not know on 2026-11-22
  C: { Type: AWS::Lambda::Function, Properties: { Runtime: provided.al2026 } }
  #                                                        ^^^^^^^^^^^^^^^ hint: C runs on provided.al2026, which the almanac did not know on 2026-11-22
`,
);

allows(
  'runtimes old and new, and what only the deployment knows',
  `Parameters:
  Version: { Type: String }
Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x } }
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs8.10 } }
  C: { Type: AWS::Lambda::Function, Properties: { Runtime: !Ref Version } }
  E: { Type: AWS::Lambda::Function, Properties: { Runtime: provided.al2023 } }
`,
);

fixes(
  'the name',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: python-3.12 } }
`,
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.12 } }
`,
);
