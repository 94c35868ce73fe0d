import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('policy-template-parameters');

flags(
  'missing and unknown ones',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - SQSPollerPolicy: {}
        # ^^^^^^^^^^^^^^^ error: SQSPollerPolicy of F has no QueueName
        - DynamoDBCrudPolicy: { TabelName: a }
        #                       ^^^^^^^^^ error: DynamoDBCrudPolicy takes no TabelName, only TableName
        - AMIDescribePolicy: { Image: a }
        #                      ^^^^^ error: AMIDescribePolicy takes no Image and no other parameter
`,
);

allows(
  'what each takes',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - SQSPollerPolicy: { QueueName: !ImportValue Q }
        - AMIDescribePolicy: {}
`,
);

fixes(
  'a slip',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - DynamoDBCrudPolicy: { TabelName: a }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - DynamoDBCrudPolicy: { TableName: a }
`,
);

fixes(
  'one that is missing',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - SQSPollerPolicy: {}
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Policies:
        - SQSPollerPolicy: { QueueName: TODO }
`,
);
