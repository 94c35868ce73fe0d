import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('throughput-missing');

const table = (properties: string) => `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
${properties
  .split('\n')
  .map(line => (/^\s*\^/.test(line) ? line : `      ${line}`))
  .join('\n')}
`;

const keys = `AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
KeySchema: [{ AttributeName: pk, KeyType: HASH }]`;

flags(
  'a table without mode and capacity',
  table(keys).replace(
    '  Orders:\n',
    `  Orders:
  ^^^^^^ error: Orders has no BillingMode, so it is provisioned, and sets no ProvisionedThroughput
`,
  ),
);
flags(
  'an index of a provisioned table',
  table(`ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 }
GlobalSecondaryIndexes: [{ IndexName: byDay }]
                                            ^^^^^ error: Index byDay of Orders needs a ProvisionedThroughput of its own, for the table is provisioned`),
);
allows('a table on demand', table('BillingMode: PAY_PER_REQUEST'));
allows('a mode that only the deployment knows', table('BillingMode: !Ref Mode'));
fixes(
  'by making it on demand',
  table(keys),
  table(`${keys}
BillingMode: PAY_PER_REQUEST`),
);
