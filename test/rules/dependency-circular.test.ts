import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('dependency-circular');

flags(
  'two, and one alone',
  `Resources:
  A: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt B.QueueName } }
  B: { Type: AWS::SQS::Queue, DependsOn: C }
  C: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'x-\${A.TopicName}' } }
  #                                                              ^ error: Circular dependency: A → B → C → A
  Self: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Self } }
  #                                                            ^^^^ error: Self refers to itself
`,
);

flags(
  'a role SAM makes, and an API that knows the function',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
     #^^^^^^^^ error: Circular dependency: WorkerRole → Worker → WorkerRole
        - LambdaInvokePolicy: { FunctionName: !Ref Worker }
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live } }
  Web:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Environment: { Variables: { URL: !Sub 'https://\${Api}.example.com' } }
      Events:
        Get: { Type: Api, Properties: { Path: /, Method: get, RestApiId: !Ref Api } }
        #                                                                ^^^^^^^^ error: Circular dependency: Web → Api → Web
`,
);

flags(
  'the API SAM makes, and conditions',
  `Transform: AWS::Serverless-2016-10-31
Conditions:
  A: !Not [!Condition B]
  B: !Not [!Condition A]
  #                   ^ error: Circular dependency: A → B → A
Resources:
  Web:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Environment: { Variables: { URL: !Sub 'https://\${ServerlessRestApi}.example.com' } }
      Events:
        Get: { Type: Api, Properties: { Path: /, Method: get } }
       #^^^ error: Circular dependency: Web → ServerlessRestApi → Web
`,
);

allows(
  'links that go one way, events, and conditions that exclude one another',
  `Transform: AWS::Serverless-2016-10-31
Parameters: { S: { Type: String, AllowedValues: [a, b], Default: a } }
Conditions: { IsA: !Equals [!Ref S, a], IsB: !Not [!Condition IsA] }
Resources:
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Environment: { Variables: { Q: !Ref Q } }
      Policies: [{ SQSSendMessagePolicy: { QueueName: !GetAtt Q.QueueName } }]
      Events: { Q: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn } } }
  P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Q], PolicyDocument: { A: !GetAtt F.Arn } } }
  A: { Type: AWS::SQS::Queue, Condition: IsA, Properties: { QueueName: !If [IsB, !GetAtt B.QueueName, x] } }
  B: { Type: AWS::SQS::Queue, Condition: IsB, Properties: { QueueName: !If [IsA, !GetAtt A.QueueName, x] } }
`,
);
