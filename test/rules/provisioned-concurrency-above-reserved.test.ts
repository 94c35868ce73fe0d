import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('provisioned-concurrency-above-reserved');

flags(
  'an alias of plain CloudFormation',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties: { ReservedConcurrentExecutions: 10 }
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionName: !Ref F
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 11 }
      #                                                                ^^ error: Live keeps 11 environments ready, but F reserves 10
`,
);

allows(
  'as much as is reserved, and what is unknown',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties: { ReservedConcurrentExecutions: 10 }
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionName: !Ref F
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
  Other:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionName: !Ref F
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: !ImportValue Many }
`,
);

fixes(
  'what is reserved',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      ReservedConcurrentExecutions: 5
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 20 }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      ReservedConcurrentExecutions: 20
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 20 }
`,
);
