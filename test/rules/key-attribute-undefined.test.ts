import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('key-attribute-undefined');

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
  'keys of the table and of an index',
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
KeySchema: [{ AttributeName: id, KeyType: HASH }]
                                   ^^ error: id is a key of Orders, but not among its AttributeDefinitions
GlobalSecondaryIndexes: [{ IndexName: byDay, KeySchema: [{ AttributeName: day, KeyType: HASH }] }]
                                                                                ^^^ error: day is a key of Orders, but not among its AttributeDefinitions`),
);
allows('keys that are defined', table(keys));
allows(
  'definitions that only the deployment knows',
  table('AttributeDefinitions: !Ref Given\nKeySchema: [{ AttributeName: id, KeyType: HASH }]'),
);
fixes(
  'by defining it',
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]`),
  table(`AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: sk, AttributeType: S }]
KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]`),
);
