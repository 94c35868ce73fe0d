import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('property-unknown');

flags(
  'a slip at the top, further in, and in a list',
  `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BilingMode: PAY_PER_REQUEST
     #^^^^^^^^^^ error: BilingMode is not a property of AWS::DynamoDB::Table; did you mean BillingMode?
      KeySchema:
        - { AttributName: id, KeyType: HASH }
        #   ^^^^^^^^^^^^ error: AttributName is not a property of KeySchema; did you mean AttributeName?
      SSESpecification:
        SseEnabled: true
       #^^^^^^^^^^ error: SseEnabled is not a property of SSESpecification; did you mean SSEEnabled?
`,
);

flags(
  'what belongs elsewhere',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      CodeUri: src/
     #^^^^^^^ error: CodeUri is not a property of AWS::Lambda::Function; it is one of AWS::Serverless::Function
      DeletionPolicy: Retain
     #^^^^^^^^^^^^^^ error: DeletionPolicy is not a property of AWS::Lambda::Function; it belongs beside Properties
      SubnetIds: [subnet-1]
     #^^^^^^^^^ error: SubnetIds is not a property of AWS::Lambda::Function; it belongs in VpcConfig
`,
);

flags(
  'a property of an event, and one that SAM drops',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Orders:
          Type: SQS
          Properties: { Queue: arn, BatchSise: 5 }
          #                         ^^^^^^^^^ error: BatchSise is not a property of Events.Orders.Properties; did you mean BatchSize?
  Things:
    Type: AWS::Serverless::SimpleTable
    Properties:
      PrimaryKey: { Name: id, Type: String, Kind: hash }
      #                                     ^^^^ warning: Kind is not a property of PrimaryKey and has no effect there
`,
);

flags(
  'what may be newer, as a hint',
  `Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { Teleportation: true } }
  #                                         ^^^^^^^^^^^^^ hint: Teleportation is not a property of AWS::SQS::Queue as of 2026-09-29
`,
);

flags(
  'Globals, below their first level',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    VpcConfig: { SubnetIDs: [subnet-1] }
    #            ^^^^^^^^^ error: SubnetIDs is not a property of VpcConfig; did you mean SubnetIds?
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
`,
);

flags(
  'JSON',
  `{
  "Resources": {
    "Q": { "Type": "AWS::SQS::Queue", "Properties": { "QueuName": "orders" } }
    #                                                 ^^^^^^^^^^ error: QueuName is not a property of AWS::SQS::Queue; did you mean QueueName?
  }
}
`,
);

flags(
  'a resource beside a loop',
  `Transform: AWS::LanguageExtensions
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueuName: orders } }
  #                                         ^^^^^^^^ error: QueuName is not a property of AWS::SQS::Queue; did you mean QueueName?
  Fn::ForEach::Topics: [Name, [A, B], { 'Topic\${Name}': { Type: AWS::SNS::Topic } }]
`,
);

allows(
  'free JSON, maps with keys of your own, unknown types and macros',
  `Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statemnt: [] }
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { Anything: x } }
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }
  N: { Type: AWS::Newer::Thing, Properties: { Foo: 1 } }
  C: { Type: Custom::Mine, Properties: { ServiceToken: arn, Foo: 1 } }
`,
);

allows(
  'templates a macro rewrites',
  `Transform: Mine
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueuName: orders } }
`,
);

fixes(
  'a slip',
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      FiffoQueue: true
`,
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
`,
);

fixes(
  'a slip in JSON',
  `{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Properties": { "QueuName": "orders" } } } }
`,
  `{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": "orders" } } } }
`,
);
