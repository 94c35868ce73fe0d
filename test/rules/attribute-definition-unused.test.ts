import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('attribute-definition-unused');

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
  'an attribute that is no key',
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: total, AttributeType: N }]
                                                                                       ^^^^^ error: total is defined, but no key of Orders or of its indexes uses it; only key attributes are defined
KeySchema: [{ AttributeName: pk, KeyType: HASH }]`),
);
allows(
  'keys of an index',
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: day, AttributeType: S }]
KeySchema: [{ AttributeName: pk, KeyType: HASH }]
GlobalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: day, KeyType: HASH }] }]`),
);
allows(
  'indexes that only the deployment knows',
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: day, AttributeType: S }]
KeySchema: [{ AttributeName: pk, KeyType: HASH }]
GlobalSecondaryIndexes: !Ref Given`),
);
fixes(
  'by taking it out',
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: total, AttributeType: N }]
KeySchema: [{ AttributeName: pk, KeyType: HASH }]`),
  table(keys),
);
