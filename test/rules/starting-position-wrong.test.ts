import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('starting-position-wrong');

flags(
  'a queue with one, and times that are missing or impossible',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  S: { Type: AWS::Kinesis::Stream }
  T: { Type: AWS::DynamoDB::Table }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        B: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn, StartingPosition: LATEST } }
        #                                                   ^^^^^^^^^^^^^^^^ error: B reads a queue, which has no StartingPosition
        C: { Type: Kinesis, Properties: { Stream: !GetAtt S.Arn, StartingPosition: AT_TIMESTAMP } }
        #                                                                          ^^^^^^^^^^^^ error: C starts at a time, but does not say which: StartingPositionTimestamp is missing
        D: { Type: DynamoDB, Properties: { Stream: !GetAtt T.StreamArn, StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 1 } }
        #                                                                                 ^^^^^^^^^^^^ error: D reads a DynamoDB stream, which cannot start at a time
`,
);

flags(
  'a mapping that does not say',
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  A: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt S.Arn } }
  ^ error: A reads a Kinesis stream, but does not say from where: StartingPosition is missing
`,
);

allows(
  'positions where they belong, and sources that are not known',
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  A: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt S.Arn, StartingPosition: LATEST } }
  B: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !ImportValue Source } }
  C: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: 'arn:aws:sqs:eu-west-1:1:q' } }
`,
);

fixes(
  'a queue',
  `Resources:
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:sqs:eu-west-1:123456789012:orders
      StartingPosition: LATEST
`,
  `Resources:
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:sqs:eu-west-1:123456789012:orders
`,
);
