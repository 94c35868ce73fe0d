import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('tenant-isolation-not-supported');

flags(
  'an event source, a schedule and provisioned concurrency',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: F isolates its tenants, which excludes provisioned concurrency
      TenancyConfig: { TenantIsolationMode: PER_TENANT }
      Events:
        Stream:
        ^^^^^^ error: F isolates its tenants, which excludes the event source Stream
          Type: DynamoDB
          Properties: { Stream: !GetAtt T.StreamArn, StartingPosition: LATEST }
        Night:
        ^^^^^ error: F isolates its tenants, which excludes the event Night
          Type: Schedule
          Properties: { Schedule: rate(1 day) }
`,
);

allows(
  'events of APIs',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      TenancyConfig: { TenantIsolationMode: PER_TENANT }
      Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } }
`,
);
