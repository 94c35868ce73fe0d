import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('event-type-unknown');

flags(
  'slips, and what a state machine has not',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: HTTPApi }
        #          ^^^^^^^ error: HTTPApi is not an event of an AWS::Serverless::Function; did you mean HttpApi?
        B: { Type: Teleport }
        #          ^^^^^^^^ hint: Teleport is not an event of an AWS::Serverless::Function as of 2026-09-29: there are AlexaSkill, Api, CloudWatchEvent, CloudWatchLogs, Cognito, DocumentDB, DynamoDB, EventBridgeRule, HttpApi, IoTRule, Kinesis, MQ, MSK, S3, SNS, SQS, Schedule, ScheduleV2 and SelfManagedKafka
  M:
    Type: AWS::Serverless::StateMachine
    Properties:
      Events:
        A: { Type: SQS }
        #          ^^^ hint: SQS is not an event of an AWS::Serverless::StateMachine as of 2026-09-29: there are Api, CloudWatchEvent, EventBridgeRule, Schedule and ScheduleV2
`,
);

allows(
  'the events there are',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: HttpApi }
        B: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day) } }
`,
);

fixes(
  'a slip',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: Schedul, Properties: { Schedule: rate(1 day) } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        A: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
`,
);
