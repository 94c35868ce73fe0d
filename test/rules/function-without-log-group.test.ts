import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('function-without-log-group');

flags(
  "a function with somebody else's log group",
  `Resources:
  F: { Type: AWS::Lambda::Function }
  ^ hint: F has no log group in the template; Lambda makes one that keeps logs for ever and outlives the stack
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: /aws/lambda/other }
`,
);

allows(
  'a group of its name, a group it names, and a name made of the same parameter',
  `Parameters:
  Stage: { Type: String }
Resources:
  A: { Type: AWS::Lambda::Function }
  ALogs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Sub '/aws/lambda/\${A}' } }
  B: { Type: AWS::Lambda::Function, Properties: { LoggingConfig: { LogGroup: !Ref Shared } } }
  C: { Type: AWS::Lambda::Function, Properties: { FunctionName: !Sub 'c-\${Stage}' } }
  CLogs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Sub '/aws/lambda/c-\${Stage}' } }
  D: { Type: AWS::Lambda::Function, Properties: { FunctionName: d } }
  DLogs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /aws/lambda/d } }
`,
);

fixes(
  'the template',
  `Resources:
  F:
    Type: AWS::Lambda::Function
`,
  `Resources:
  F:
    Type: AWS::Lambda::Function
  FLogs:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: !Sub '/aws/lambda/\${F}'
      RetentionInDays: 30
`,
);
