import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('subscription-filters-too-many');

flags(
  "filters of plain CloudFormation, by the group's name",
  `Resources:
  A: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: /shop } }
  B: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: /shop } }
  C: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: /shop } }
  #                                                                     ^^^^^ error: C is one of 3 that subscribe to /shop, but a log group takes 2 subscription filters
`,
);

allows(
  'two for each group, and groups that are unknown',
  `Resources:
  A: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: /shop } }
  B: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: /shop } }
  C: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: !ImportValue Shop } }
  D: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: !ImportValue Shop } }
  E: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: !ImportValue Shop } }
`,
);
