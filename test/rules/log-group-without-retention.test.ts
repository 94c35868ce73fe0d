import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('log-group-without-retention');

flags(
  'a group that is only declared',
  `Resources:
  Logs:
  ^^^^ hint: Logs keeps its logs for ever, and every month costs more
    Type: AWS::Logs::LogGroup
`,
);

allows(
  'a retention, known or not',
  `Resources:
  A: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 14 } }
  B: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: !Ref Days } }
  C: { Type: AWS::Logs::LogGroup, Properties: { LogGroupClass: DELIVERY } }
`,
);

fixes(
  'the group',
  `Resources:
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupClass: STANDARD }
`,
  `Resources:
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupClass: STANDARD, RetentionInDays: 30 }
`,
);
