import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('stream-failures-lost');

flags(
  'a SAM event that gives up by age',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Click:
          Type: DynamoDB
          Properties:
            Stream: !GetAtt T.StreamArn
            StartingPosition: LATEST
            MaximumRecordAgeInSeconds: 3600
            ^^^^^^^^^^^^^^^^^^^^^^^^^ hint: F gives up on records of its stream without telling anyone which; an OnFailure destination would keep where they were
`,
);

allows(
  'a destination, and retries without end',
  `Resources:
  S: { Type: AWS::Kinesis::Stream }
  A: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt S.Arn, MaximumRetryAttempts: 2, DestinationConfig: !Ref Given } }
  B: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt S.Arn, MaximumRetryAttempts: -1 } }
`,
);
