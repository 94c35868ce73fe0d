import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('intrinsic-where-sam-needs-a-value');

flags(
  'an alias and an event',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      AutoPublishAlias: !ImportValue Alias
      #                 ^^^^^^^^^^^^^^^^^^ error: AutoPublishAlias of F must be written out or be a parameter: SAM uses it before any resource exists
      Events:
        A: { Type: !ImportValue Kind }
        #          ^^^^^^^^^^^^^^^^^ error: The Type of event A must be written out: SAM decides by it what to make
`,
);

allows(
  'what SAM can look up',
  `Transform: AWS::Serverless-2016-10-31
Parameters:
  Alias: { Type: String }
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      AutoPublishAlias: !Ref Alias
`,
);
