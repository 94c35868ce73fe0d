import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('database-connection-without-proxy');

flags(
  "a cluster's endpoint in the environment of a function that a queue feeds",
  `Resources:
  Db: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql } }
  Q: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          URL: !Sub 'mysql://\${Db.Endpoint.Address}/orders'
          #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: F connects to Db directly (URL); each of its environments opens connections of its own, up to the database's limit
  Feed:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F }
`,
);

allows(
  'the Data API, and a function that nothing invokes',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Db: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, EnableHttpEndpoint: true } }
  Other: { Type: AWS::RDS::DBInstance }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Environment: { Variables: { HOST: !GetAtt Db.Endpoint.Address } }
      Events: { Api: { Type: HttpApi } }
  Migrate:
    Type: AWS::Serverless::Function
    Properties:
      Environment: { Variables: { HOST: !GetAtt Other.Endpoint.Address } }
`,
);
