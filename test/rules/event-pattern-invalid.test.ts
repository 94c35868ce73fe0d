import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('event-pattern-invalid');

flags(
  'patterns of plain CloudFormation, filters that are not JSON, and too many of them',
  `Resources:
  R:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: aws.s3
        #       ^^^^^^ error: The pattern of R compares source with aws.s3; a pattern lists the values it matches: [aws.s3]
        detail: { size: [{ numeric: ['>', 0] }], new: true }
        #                                             ^^^^ error: The pattern of R compares detail.new with true; a pattern lists the values it matches: [true]
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FilterCriteria:
        Filters:
          - Pattern: '{eventName: [INSERT]}'
          #          ^^^^^^^^^^^^^^^^^^^^^^^ error: A filter of M is not JSON
          - Pattern: '["INSERT"]'
          #          ^^^^^^^^^^^^ error: A filter of M is no JSON object
  N:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FilterCriteria:
        Filters:
        ^^^^^^^ warning: N has 6 filters; without a quota increase Lambda takes 5
          - { Pattern: '{"a":[1]}' }
          - { Pattern: '{"a":[2]}' }
          - { Pattern: '{"a":[3]}' }
          - { Pattern: '{"a":[4]}' }
          - { Pattern: '{"a":[5]}' }
          - { Pattern: '{"a":[6]}' }
  S:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: arn:aws:sqs:eu-west-1:123456789012:q
      FunctionName: f
`,
);

allows(
  'lists, matchers, alternatives, and what only the deployment knows',
  `Resources:
  R:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.s3]
        account: !Ref AWS::AccountId
        detail: { bucket: { name: [!Ref B] }, $or: [{ a: [1] }, { b: [2] }] }
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FilterCriteria:
        Filters:
          - Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"n":{"N":[{"exists":true}]}}}}'
          - Pattern: !Sub '{"a":["\${Name}"]}'
          - Pattern: '{}'
`,
);

fixes(
  'a rule',
  `Resources:
  R:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        detail-type: Order Paid
`,
  `Resources:
  R:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        detail-type:
          - Order Paid
`,
);
