import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('value-outside-schema');

flags(
  'a number',
  `Resources:
  D:
    Type: AWS::Events::ApiDestination
    Properties: { ConnectionArn: arn, HttpMethod: POST, InvocationEndpoint: 'https://a', InvocationRateLimitPerSecond: 0 }
    #                                                                                                                  ^ error: InvocationRateLimitPerSecond of D is 0; the least AWS::Events::ApiDestination takes is 1
`,
);

flags(
  'items of a list',
  `Resources:
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: ship
      Topics: [a, b]
     #^^^^^^ error: Topics of M has 2 items; the most AWS::Lambda::EventSourceMapping takes is 1 item
`,
);

allows(
  'what lies within, and what is not known',
  `Parameters:
  Given: { Type: Number }
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: arn
      Architectures: [arm64]
      Timeout: !Ref Given
`,
);
