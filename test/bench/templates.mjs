// Templates of any length, the same each time: functions with queues, tables, log groups and topics, twenty lines each.

/** The parts that resources are made of, in turn; each has the number of its group. */
const parts = [
  n => `  Worker${n}:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/worker${n}/
      Handler: app.handler
      Timeout: ${5 + (n % 20)}
      Environment:
        Variables:
          TABLE: !Ref Orders${n}
          TOPIC: !Ref Done${n}
      Policies:
        - DynamoDBCrudPolicy:
            TableName: !Ref Orders${n}
        - SNSPublishMessagePolicy:
            TopicName: !GetAtt Done${n}.TopicName
      Events:
        Work:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs${n}.Arn
            BatchSize: 10
`,
  n => `  Jobs${n}:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub '\${AWS::StackName}-jobs-${n}'
      VisibilityTimeout: ${60 + (n % 7) * 30}
      MessageRetentionPeriod: 1209600
      SqsManagedSseEnabled: true
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Failed${n}.Arn
        maxReceiveCount: 5
      Tags:
        - Key: stage
          Value: !Ref Stage
`,
  n => `  Failed${n}:
    Type: AWS::SQS::Queue
    Properties:
      MessageRetentionPeriod: 1209600
      SqsManagedSseEnabled: true
`,
  n => `  Orders${n}:
    Type: AWS::DynamoDB::Table
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - AttributeName: customer
          AttributeType: S
        - AttributeName: placed
          AttributeType: N
      KeySchema:
        - AttributeName: customer
          KeyType: HASH
        - AttributeName: placed
          KeyType: RANGE
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: !If [IsProduction, true, false]
`,
  n => `  Done${n}:
    Type: AWS::SNS::Topic
    Condition: IsProduction
    Properties:
      DisplayName: Orders of group ${n} that are done
`,
  n => `  Log${n}:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: !Sub '/aws/lambda/\${Worker${n}}'
      RetentionInDays: 14
`,
];

const head = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Description: Made for measuring
Parameters:
  Stage:
    Type: String
    Default: dev
    AllowedValues: [dev, prod]
Conditions:
  IsProduction: !Equals [!Ref Stage, prod]
Globals:
  Function:
    Runtime: nodejs22.x
    MemorySize: 512
Resources:
`;

/** A template of at least so many lines. */
export function template(lines) {
  let text = head;
  let count = head.split('\n').length;
  for (let i = 0; count < lines; i++) {
    const part = parts[i % parts.length](Math.floor(i / parts.length) + 1);
    text += part;
    count += part.split('\n').length - 1;
  }
  return text;
}
