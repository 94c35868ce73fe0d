import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('sqs-visibility-below-timeout');

const ship = `  Ship:
    Type: AWS::Serverless::Function
    Properties:
      Handler: ship.handler
      Events:
        Orders:
          Type: SQS
          Properties: { Queue: !GetAtt Orders.Arn }
`;

flags(
  'a queue that hides a message for less than six timeouts',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 30 }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60
      #                  ^^ warning: Orders hides a message for 60 s, but Ship may hold it for 6 × 30 s = 180 s
${ship}`,
);

flags(
  'a queue left at its default, with an event source mapping of plain CloudFormation',
  `Resources:
  Orders:
  ^^^^^^ error: Orders hides a message for 30 s, but Ship may hold it for 6 × 60 s + 10 s = 370 s
    Type: AWS::SQS::Queue
  Ship:
    Type: AWS::Lambda::Function
    Properties: { Timeout: 60 }
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref Ship
      MaximumBatchingWindowInSeconds: 10
`,
);

allows(
  'what only the deployment knows',
  `Transform: AWS::Serverless-2016-10-31
Parameters:
  Patience: { Type: Number }
Globals:
  Function: { Timeout: !Ref Patience }
Resources:
  Orders: { Type: AWS::SQS::Queue }
${ship}`,
);

fixes(
  'the queue, in the place where its value is written',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 30 }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 60 }
${ship}`,
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 30 }
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 180 }
${ship}`,
);
