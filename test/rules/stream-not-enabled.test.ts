import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('stream-not-enabled');

flags(
  'a simple table, and a table named for its stream',
  `Resources:
  Simple: { Type: AWS::Serverless::SimpleTable }
  T: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  A: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Simple.StreamArn } }
  #                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^ error: A reads the stream of Simple, which has none; a SimpleTable cannot have one
  B: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt T.Arn } }
  #                                                                         ^^^^^^^^^^^^^ error: B names the table T, not its stream, which is T.StreamArn
`,
);

allows(
  'a stream that is on, and tables elsewhere',
  `Resources:
  T: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  G: { Type: AWS::DynamoDB::GlobalTable }
  A: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt T.StreamArn } }
  B: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !ImportValue Stream } }
  C: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt G.StreamArn } }
`,
);

fixes(
  'what is named',
  `Resources:
  T: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  B:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !Ref T
`,
  `Resources:
  T: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
  B:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt T.StreamArn
`,
);
