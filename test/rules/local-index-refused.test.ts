import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('local-index-refused');

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
  'an index on a table without a sort key',
  table(`${keys}
LocalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: pk, KeyType: HASH }] }]
                                           ^^^^^ error: Orders has no sort key, so it cannot have the local secondary index byDay`),
);
flags(
  'another partition key',
  table(`KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]
LocalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: day, KeyType: HASH }] }]
                                                                               ^^^ error: The local secondary index byDay has the partition key day, but shares that of Orders, pk`),
);
allows(
  'an index that sorts otherwise',
  table(`KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]
LocalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: day, KeyType: RANGE }] }]`),
);
fixes(
  'the partition key',
  table(`KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]
LocalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: day, KeyType: HASH }] }]`),
  table(`KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]
LocalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: pk, KeyType: HASH }] }]`),
);
