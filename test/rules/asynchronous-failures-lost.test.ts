import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('asynchronous-failures-lost');

flags(
  'a function that a topic invokes',
  `Resources:
  F: { Type: AWS::Lambda::Function }
  ^ hint: F is invoked by Feed without anyone waiting; what fails after 2 retries is dropped
  Feed:
    Type: AWS::SNS::Subscription
    Properties: { Protocol: lambda, Endpoint: !GetAtt F.Arn, TopicArn: !Ref Topic }
`,
);

allows(
  'destinations and dead-letter queues in all their places, and synchronous callers',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties:
      DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Q.Arn }
      Events: { E: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
  B:
    Type: AWS::Serverless::Function
    Properties:
      EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SNS } } }
      Events: { E: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
  C:
    Type: AWS::Serverless::Function
    Properties:
      Events: { E: { Type: Api, Properties: { Path: /, Method: get } } }
`,
);

fixes(
  'a SAM function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events: { E: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events: { E: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
      EventInvokeConfig:
        DestinationConfig:
          OnFailure:
            Type: SQS
`,
);
