import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('time-zone-unknown');

flags(
  'cities, offsets, and misspelt names',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: '+02:00' } }
  #                                                                                                               ^^^^^^^^ error: A runs in the time zone +02:00, which does not exist; zones are named like Europe/Berlin
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Day: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: America/New York } }
        #                                                                                                   ^^^^^^^^^^^^^^^^ error: Day runs in the time zone America/New York, which does not exist; zones are named like Europe/Berlin
`,
);

allows(
  'zones old and new, and what only the deployment knows',
  `Resources:
  A: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: Asia/Kolkata } }
  B: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: US/Pacific } }
  C: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: !Ref Zone } }
  D: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: UTC } }
`,
);

fixes(
  'the name',
  `Resources:
  A: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: America/New_Yrok } }
`,
  `Resources:
  A: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: America/New_York } }
`,
);
