import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('key-schema-wrong');

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
  'an order that is turned round',
  table(`KeySchema: [{ AttributeName: sk, KeyType: RANGE }, { AttributeName: pk, KeyType: HASH }]
                                                ^^^^^ error: The first key of Orders is the partition key, HASH, not RANGE`),
);
flags(
  'two partition keys',
  table(`KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: HASH }]
                                                                                      ^^^^ error: The second key of Orders is the sort key, RANGE, not HASH`),
);
allows(
  'a partition key and a sort key, and types only the deployment knows',
  table(`KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]
GlobalSecondaryIndexes: [{ IndexName: a, KeySchema: [{ AttributeName: a, KeyType: HASH }, { AttributeName: b, KeyType: HASH }] }, { IndexName: b, KeySchema: [{ AttributeName: a, KeyType: !Ref T }] }]`),
);
fixes(
  'the second key',
  table('KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: HASH }]'),
  table('KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]'),
);
