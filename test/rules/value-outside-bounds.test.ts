import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('value-outside-bounds');

flags(
  'numbers above the largest and below the smallest, at the resource and in Globals',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    MemorySize: 64
    #           ^^ error: MemorySize of F is 64 MB; smallest memory: 128 MB
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 1200
      #        ^^^^ error: Timeout of F is 1,200 s; longest function timeout: 900 s
`,
);

flags(
  "a parameter's default",
  `Parameters:
  Patience: { Type: Number, Default: 1000 }
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: !Ref Patience
      #        ^^^^^^^^^^^^^ error: Timeout of F is 1,000 s; longest function timeout: 900 s
`,
);

flags(
  'an event of a function, as the mapping SAM makes of it',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Clicks:
          Type: Kinesis
          Properties:
            BatchSize: 20000
            #          ^^^^^ error: Events.Clicks.Properties.BatchSize of F is 20,000 records; largest batch of any source: 10,000 records
        Get:
          Type: Api
          Properties: { Path: /, Method: get }
`,
);

flags(
  'a length, which is a number of characters',
  `Resources:
  A: { Type: AWS::Cognito::UserPool, Properties: { Policies: { PasswordPolicy: { MinimumLength: 4 } } } }
  #                                                                                             ^ error: Policies.PasswordPolicy.MinimumLength of A is 4 characters; minimum password length of a policy: 6 to 99 characters
`,
);

allows(
  'bounds themselves, numbers written as text, and what only the deployment knows',
  `Parameters:
  Patience: { Type: Number }
Resources:
  A: { Type: AWS::Lambda::Function, Properties: { Timeout: 900, MemorySize: '128' } }
  B: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Patience, MemorySize: !ImportValue Size } }
`,
);

allows(
  'functions on capacity of their own',
  `Resources:
  A:
    Type: AWS::Lambda::Function
    Properties:
      MemorySize: 32768
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: arn } }
`,
);

fixes(
  'a number, to the nearest that is allowed',
  'Resources:\n  A: { Type: AWS::Lambda::Function, Properties: { Timeout: 1800 } }\n',
  'Resources:\n  A: { Type: AWS::Lambda::Function, Properties: { Timeout: 900 } }\n',
);
