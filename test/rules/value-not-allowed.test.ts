import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('value-not-allowed');

flags(
  'a slip, another case, a number between',
  `Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: pay_per_request
      #            ^^^^^^^^^^^^^^^ error: BillingMode of T is pay_per_request, but takes PAY_PER_REQUEST or PROVISIONED
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HSAH }]
      #                                         ^^^^ error: KeySchema.0.KeyType of T is HSAH, but takes HASH or RANGE
  L: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 10 } }
  #                                                              ^^ error: RetentionInDays of L is 10, which is none of its 22 values; did you mean 14 or 7?
`,
);

flags(
  'another word, as a hint',
  `Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: PARTITION }]
      #                                         ^^^^^^^^^ hint: KeySchema.0.KeyType of T is PARTITION, but takes HASH or RANGE as of 2026-09-29
`,
);

flags(
  'Globals, once',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Tracing: active }
  #                    ^^^^^^ error: Tracing of Globals.Function is active, but takes Active, PassThrough or Disabled
Resources:
  A: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
  B: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
`,
);

allows(
  'values that are allowed, empty ones, and what only the deployment knows',
  `Parameters:
  Mode: { Type: String }
Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties: { BillingMode: !Ref Mode, KeySchema: [{ AttributeName: id, KeyType: HASH }] }
  L: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: '14', LogGroupClass: '' } }
`,
);

fixes(
  'case',
  `Resources:
  L: { Type: AWS::Logs::LogGroup, Properties: { LogGroupClass: standard } }
`,
  `Resources:
  L: { Type: AWS::Logs::LogGroup, Properties: { LogGroupClass: STANDARD } }
`,
);
