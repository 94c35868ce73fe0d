import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('snapstart-without-version');

flags(
  'a function without a version',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      SnapStart: { ApplyOn: PublishedVersions }
      #                     ^^^^^^^^^^^^^^^^^ warning: F has SnapStart for published versions, but the template publishes none, so nothing starts from a snapshot
`,
);

allows(
  'a version that is published',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Lambda::Function
    Properties: { SnapStart: { ApplyOn: PublishedVersions } }
  One:
    Type: AWS::Lambda::Version
    Properties: { FunctionName: !Ref A }
  B:
    Type: AWS::Serverless::Function
    Properties: { SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live }
`,
);

fixes(
  'a SAM function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      SnapStart: { ApplyOn: PublishedVersions }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      SnapStart: { ApplyOn: PublishedVersions }
      AutoPublishAlias: live
`,
);
