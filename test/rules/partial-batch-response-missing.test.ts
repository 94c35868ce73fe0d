import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('partial-batch-response-missing');

flags(
  'a queue, and a stream whose failures are reported in vain',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: nodejs24.x
      Events:
        Stream:
        ^^^^^^ warning: F answers with the messages that failed, but Stream does not ask for them, so they count as done
          Type: Kinesis
          Properties: { Stream: !GetAtt S.Arn, StartingPosition: LATEST }
  G: { Type: AWS::Lambda::Function }
  Feed:
  ^^^^ hint: G gets up to 5 messages of Q at once, and all come back when one fails
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref G, BatchSize: 5 }
`,
  {
    'src/app.js': `exports.handler = async () => ({ batchItemFailures: [] });
`,
  },
);

allows(
  'a batch of one, a response type, and streams whose handler reports nothing',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn, BatchSize: 1 } }
        B: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn, FunctionResponseTypes: [ReportBatchItemFailures] } }
        C: { Type: Kinesis, Properties: { Stream: !GetAtt S.Arn, StartingPosition: LATEST } }
`,
);

fixes(
  'the event',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A:
          Type: SQS
          Properties:
            Queue: !GetAtt Q.Arn
            BatchSize: 10
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A:
          Type: SQS
          Properties:
            Queue: !GetAtt Q.Arn
            BatchSize: 10
            FunctionResponseTypes:
              - ReportBatchItemFailures
`,
);
