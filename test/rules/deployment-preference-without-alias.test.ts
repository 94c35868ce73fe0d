import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('deployment-preference-without-alias');

flags(
  'a preference that Globals give',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    DeploymentPreference: { Type: AllAtOnce }
    ^^^^^^^^^^^^^^^^^^^^ error: F has a DeploymentPreference, but no AutoPublishAlias whose traffic could be shifted
Resources:
  F: { Type: AWS::Serverless::Function }
`,
);

allows(
  'an alias, and a preference that is off or unknown',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: AllAtOnce } }
  B:
    Type: AWS::Serverless::Function
    Properties: { DeploymentPreference: { Enabled: false } }
  C:
    Type: AWS::Serverless::Function
    Properties: { DeploymentPreference: { Type: AllAtOnce, Enabled: !Ref Gradual } }
`,
);

fixes(
  'the function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      DeploymentPreference: { Type: AllAtOnce }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      DeploymentPreference: { Type: AllAtOnce }
      AutoPublishAlias: live
`,
);
