import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('provisioned-concurrency-without-alias');

flags(
  'a SAM function without an alias',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: F asks for provisioned concurrency, but publishes no alias that could have it
Resources:
  F: { Type: AWS::Serverless::Function }
`,
);

flags(
  'an alias of $LATEST',
  `Resources:
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionName: !Ref F
      FunctionVersion: $LATEST
      #                ^^^^^^^ error: Live asks for provisioned concurrency, but points to $LATEST, which cannot have it
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
`,
);

allows(
  'an alias that is published, and one of a version',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionVersion: !GetAtt V1.Version
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
`,
);

fixes(
  'the function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }
      AutoPublishAlias: live
`,
);
