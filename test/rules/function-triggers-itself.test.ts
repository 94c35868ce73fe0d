import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('function-triggers-itself');

flags(
  "a queue whose consumer may only send, and a topic by a role's policy",
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: { Type: AWS::SQS::Queue }
  T: { Type: AWS::SNS::Topic }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - SQSSendMessagePolicy: { QueueName: !GetAtt Q.QueueName }
      Events:
        Order: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn } }
        ^^^^^ warning: F is invoked by Q and sends to the queue itself, so each run starts another
  G: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn } }
  R:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: send
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: 'sns:Publish', Resource: !Ref T }
  Feed:
  ^^^^ warning: G is invoked by T and publishes to the topic itself, so each run starts another
    Type: AWS::SNS::Subscription
    Properties: { Protocol: lambda, Endpoint: !GetAtt G.Arn, TopicArn: !Ref T }
`,
);

flags(
  'a handler that writes to the table whose stream it reads',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  T: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.14
      Environment: { Variables: { TABLE: !Ref T } }
      Policies: [{ DynamoDBCrudPolicy: { TableName: !Ref T } }]
      Events:
        Change: { Type: DynamoDB, Properties: { Stream: !GetAtt T.StreamArn, StartingPosition: LATEST } }
        ^^^^^^ hint: F is invoked by T and writes to the table itself, so each run starts another
`,
  {
    'src/app.py': `import boto3, os
db = boto3.client("dynamodb")
def handler(event, context):
    db.put_item(TableName=os.environ["TABLE"], Item={})
`,
  },
);

allows(
  'a filter, a policy for reading too, code that writes elsewhere, and a loop that is allowed',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  B: { Type: AWS::S3::Bucket }
  C: { Type: AWS::S3::Bucket }
  A:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{ S3WritePolicy: { BucketName: !Ref B } }]
      Events: { E: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:*, Filter: { S3Key: { Rules: [{ Name: prefix, Value: in/ }] } } } } }
  D:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{ S3CrudPolicy: { BucketName: !Ref C } }]
      Events: { E: { Type: S3, Properties: { Bucket: !Ref C, Events: s3:ObjectCreated:* } } }
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.14
      Environment: { Variables: { OUT: !Ref B } }
      Policies: [{ S3CrudPolicy: { BucketName: !Ref C } }, { S3CrudPolicy: { BucketName: !Ref B } }]
      Events: { E: { Type: S3, Properties: { Bucket: !Ref C, Events: s3:ObjectCreated:* } } }
  G:
    Type: AWS::Serverless::Function
    Properties:
      RecursiveLoop: Allow
      Policies: [{ S3WritePolicy: { BucketName: !Ref B } }]
      Events: { E: { Type: S3, Properties: { Bucket: !Ref B, Events: s3:ObjectCreated:* } } }
`,
  {
    'src/app.py': `import boto3, os
s3 = boto3.client("s3")
def handler(event, context):
    s3.put_object(Bucket=os.environ["OUT"], Key="k", Body=b"")
`,
  },
);
