import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('database-event-refused');

flags(
  'categories and sources without a type',
  `Resources:
  A: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: db-proxy, EventCategories: [deletion, low storage] } }
  #                                                                                                       ^^^^^^^^^^^ hint: low storage is no category of db-proxy events; there were configuration change, creation, deletion, failure on 2026-11-22
  B: { Type: AWS::RDS::EventSubscription, Properties: { SourceIds: [orders] } }
  #                                                     ^^^^^^^^^ error: B names SourceIds, but not the SourceType they are of
  C: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: db-instance, EventCategories: [backups] } }
  #                                                                                                ^^^^^^^ hint: backups is no category of db-instance events; there were availability, backup, configuration change, creation, deletion, failover, failure, low storage, maintenance, notification, read replica, recovery, restoration, security, security patching on 2026-11-22
`,
);

allows(
  'categories that exist, all of them, and what is unknown',
  `Resources:
  A: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: db-instance, SourceIds: [orders], EventCategories: [Low storage, failover] } }
  B: { Type: AWS::RDS::EventSubscription, Properties: { SnsTopicArn: arn } }
  C: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: !Ref Kind, EventCategories: [anything] } }
  D: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: zero-etl, EventCategories: [anything] } }
`,
);

fixes(
  'the spelling',
  `Resources:
  C: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: db-instance, EventCategories: [backups] } }
`,
  `Resources:
  C: { Type: AWS::RDS::EventSubscription, Properties: { SourceType: db-instance, EventCategories: [backup] } }
`,
);
