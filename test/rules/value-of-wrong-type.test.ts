import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('value-of-wrong-type');

flags(
  'a value for a list, a list for a value, a word for a number',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: arn
      Architectures: arm64
      #              ^^^^^ error: Architectures of F is the text 'arm64', but takes a list
      Timeout: soon
      #        ^^^^ error: Timeout of F is the text 'soon', but takes a whole number
      MemorySize: 128.5
      #           ^^^^^ error: MemorySize of F is 128.5, but takes a whole number
      Description: [a, b]
     #^^^^^^^^^^^ error: Description of F is a list, but takes a text
      VpcConfig: subnet-1
      #          ^^^^^^^^ error: VpcConfig of F is the text 'subnet-1', but takes a map
  Q:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: maybe
      #          ^^^^^ error: FifoQueue of Q is the text 'maybe', but takes true or false
      Tags: { team: orders }
     #^^^^ error: Tags of Q is a map, but takes a list
`,
);

allows(
  'numbers and booleans as text, yes and no, and what is filled in later',
  `Parameters:
  Nets: { Type: CommaDelimitedList, Default: 'subnet-1,subnet-2' }
  Given: { Type: Number }
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: arn
      Timeout: '30'
      MemorySize: !Ref Given
      Description: 12
      VpcConfig: { SubnetIds: !Ref Nets, SecurityGroupIds: !Split [',', a] }
  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: yes, DelaySeconds: '{{resolve:ssm:/delay}}' } }
`,
);

fixes(
  'a single value, into a list',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: arn
      Architectures: arm64
`,
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: '' }
      Role: arn
      Architectures:
        - arm64
`,
);
