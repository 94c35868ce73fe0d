import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('table-without-deletion-policy');

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
  'a table without it',
  table(keys).replace(
    '  Orders:\n',
    `  Orders:
  ^^^^^^ hint: Orders has no DeletionPolicy: its items go with the stack
`,
  ),
);
allows('other resources', 'Resources:\n  Q: { Type: AWS::SQS::Queue }\n');
fixes(
  'the table',
  table('BillingMode: PAY_PER_REQUEST'),
  `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
    DeletionPolicy: Retain
`,
);
