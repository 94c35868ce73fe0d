import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('table-provisioned-without-scaling');

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
  'a table that is fixed',
  table(`ProvisionedThroughput: { ReadCapacityUnits: 5 }
      ^^^^^^^^^^^^^^^^^^^^^ hint: Orders has a fixed capacity and no auto scaling: it is paid for at night too, and throttles above it`),
);
allows(
  'a table that is scaled',
  `${table('ProvisionedThroughput: { ReadCapacityUnits: 5 }')}  Reads:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: { ResourceId: !Sub 'table/\${Orders}' }
`,
);
allows('a table on demand', table('BillingMode: PAY_PER_REQUEST'));
