import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('snapstart-not-supported');

flags(
  'a file system, a large /tmp and provisioned concurrency',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: java25
      SnapStart: { ApplyOn: PublishedVersions }
      EphemeralStorage: { Size: 1024 }
      #                         ^^^^ error: F has SnapStart, which takes no more than 512 MB of /tmp, not 1,024 MB
      FileSystemConfigs:
      ^^^^^^^^^^^^^^^^^ error: F has SnapStart, which does not go with a file system
        - { Arn: !GetAtt Files.Arn, LocalMountPath: /mnt/files }
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: F has SnapStart, which does not go with provisioned concurrency
`,
);

allows(
  'a runtime that has it, SnapStart that is off, and runtimes that are unknown',
  `Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.13, SnapStart: { ApplyOn: PublishedVersions } } }
  B: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs24.x, SnapStart: { ApplyOn: None } } }
  C: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.99, SnapStart: { ApplyOn: PublishedVersions } } }
`,
);

fixes(
  'the function, which then starts as others do',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: ruby3.4
      SnapStart: { ApplyOn: PublishedVersions }
`,
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: ruby3.4
`,
);
