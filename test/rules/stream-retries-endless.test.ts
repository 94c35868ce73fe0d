import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('stream-retries-endless');

flags(
  'a mapping that asks for endless retries',
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt S.Arn, StartingPosition: LATEST, MaximumRetryAttempts: -1 }
    #                                                                                            ^^ hint: A retries a record of S that it cannot work off until it expires, and nothing behind it in the shard is read
`,
);

allows(
  'a bound, known or not, and queues',
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  Q: { Type: AWS::SQS::Queue }
  A: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt S.Arn, MaximumRetryAttempts: 2 } }
  B: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt S.Arn, MaximumRecordAgeInSeconds: !Ref Age } }
  C: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Q.Arn } }
`,
);

fixes(
  'the mapping',
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt S.Arn
      StartingPosition: LATEST
`,
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  A:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt S.Arn
      StartingPosition: LATEST
      MaximumRetryAttempts: 3
      BisectBatchOnFunctionError: true
`,
);
