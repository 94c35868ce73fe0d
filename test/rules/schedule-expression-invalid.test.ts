import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('schedule-expression-invalid');

flags(
  'rates',
  `Resources:
  A: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(5 minute) } }
  #                                                               ^^^^^^^^^^^^^^ error: A runs by rate(5 minute), which has 5 minutes, so the unit is minutes
  B: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(2 weeks) } }
  #                                                               ^^^^^^^^^^^^^ error: B runs by rate(2 weeks), which is in weeks; units are minutes, hours and days
  C: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(30 seconds) } }
  #                                                                      ^^^^^^^^^^^^^^^^ error: C runs by rate(30 seconds), which is in seconds; the shortest is a minute
  D: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(0.5 hours) } }
  #                                                               ^^^^^^^^^^^^^^^ error: D runs by rate(0.5 hours), which is not a whole number and a unit
  E: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: every 5 minutes } }
  #                                                               ^^^^^^^^^^^^^^^ error: E runs by every 5 minutes, which is not rate(…) or cron(…)
`,
);

flags(
  'cron expressions',
  `Resources:
  A: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 12 * * ?) } }
  #                                                               ^^^^^^^^^^^^^^^^ error: A runs by cron(0 12 * * ?), which has 5 fields; it needs six, the last is the year
  B: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(60 12 * * ? *) } }
  #                                                               ^^^^^^^^^^^^^^^^^^^ error: B runs by cron(60 12 * * ? *), which has 60 as minutes, which takes 0 to 59, *
  C: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 12 ? * 0 *) } }
  #                                                               ^^^^^^^^^^^^^^^^^^ error: C runs by cron(0 12 ? * 0 *), which has 0 as day of the week, which takes 1 to 7, SUN to SAT, * or ?
  D: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: cron(0 12 ? * ? *) } }
  #                                                                      ^^^^^^^^^^^^^^^^^^ error: D runs by cron(0 12 ? * ? *), which has ? for both the day of the month and the day of the week
  E: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: 0 12 * * ? * } }
  #                                                               ^^^^^^^^^^^^ error: E runs by 0 12 * * ? *, which is not rate(…) or cron(…)
  F: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 9 * * 1-5) } }
  #                                                               ^^^^^^^^^^^^^^^^^ error: F runs by cron(0 9 * * 1-5), which has 5 fields; it needs six, the last is the year
`,
);

flags(
  'times',
  `Resources:
  A: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: at(2027-01-01T00:00:00) } }
  #                                                               ^^^^^^^^^^^^^^^^^^^^^^^ error: A runs by at(2027-01-01T00:00:00), which is for EventBridge Scheduler; a rule has no at(…)
  B: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: at(2027-02-29T00:00:00) } }
  #                                                                      ^^^^^^^^^^^^^^^^^^^^^^^ error: B runs by at(2027-02-29T00:00:00), which names a time that does not exist
  C: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: at(2027-01-01 00:00) } }
  #                                                                      ^^^^^^^^^^^^^^^^^^^^ error: C runs by at(2027-01-01 00:00), which is not a time like at(2027-01-31T08:00:00)
  D: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: 'at(2027-01-01T00:00:00Z)' } }
  #                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: D runs by at(2027-01-01T00:00:00Z), which has a time zone or fraction of its own; the zone stands in ScheduleExpressionTimezone
`,
);

allows(
  'what EventBridge takes, and what only the deployment knows',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  A: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 hour) } }
  B: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: rate(1 hours) } }
  C: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: 'cron(0/15 8-17 ? * MON-FRI *)' } }
  D: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 5 L * ? *) } }
  E: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: 'cron(*/5 9 3W JAN,jun ? 2027-2030)' } }
  F: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: cron(0 9 ? * 2#1 *) } }
  G: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: at(2028-02-29T23:59:59) } }
  H: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: !Ref When } }
  M:
    Type: AWS::Serverless::StateMachine
    Properties: { Events: { E: { Type: ScheduleV2, Properties: { ScheduleExpression: cron(30 6 ? * SUN *) } } } }
`,
);

fixes(
  'an expression of Unix',
  `Resources:
  F:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: cron(0 9 * * 1-5)
`,
  `Resources:
  F:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: 'cron(0 9 ? * 2-6 *)'
`,
);

fixes(
  "a state machine's event",
  `Transform: AWS::Serverless-2016-10-31
Resources:
  M:
    Type: AWS::Serverless::StateMachine
    Properties: { Events: { E: { Type: Schedule, Properties: { Schedule: rate(1 days) } } } }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  M:
    Type: AWS::Serverless::StateMachine
    Properties: { Events: { E: { Type: Schedule, Properties: { Schedule: 'rate(1 day)' } } } }
`,
);
