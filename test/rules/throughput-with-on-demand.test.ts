import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('throughput-with-on-demand');

const table = (properties: string) => `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
${properties
  .split('\n')
  .map(line => (/^\s*\^/.test(line) ? line : `      ${line}`))
  .join('\n')}
`;

flags(
  'throughput of the table and of an index',
  table(`BillingMode: PAY_PER_REQUEST
ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 }
      ^^^^^^^^^^^^^^^^^^^^^ error: ProvisionedThroughput of Orders cannot be set while the table is on demand (PAY_PER_REQUEST)
GlobalSecondaryIndexes: [{ IndexName: byDay, ProvisionedThroughput: { ReadCapacityUnits: 5 } }]
                                                   ^^^^^^^^^^^^^^^^^^^^^ error: ProvisionedThroughput of index byDay of Orders cannot be set while the table is on demand (PAY_PER_REQUEST)`),
);
allows(
  'a provisioned table',
  table('ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 }'),
);
allows(
  'a mode that only the deployment knows',
  table('BillingMode: !Ref Mode\nProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 }'),
);
fixes(
  'by taking it out',
  table(`BillingMode: PAY_PER_REQUEST
ProvisionedThroughput: { ReadCapacityUnits: 5 }`),
  table('BillingMode: PAY_PER_REQUEST'),
);
