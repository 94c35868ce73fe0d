import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('index-projection-wrong');

const table = (properties: string) => `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
${properties
  .split('\n')
  .map(line => (/^\s*\^/.test(line) ? line : `      ${line}`))
  .join('\n')}
`;

const index = (projection: string) =>
  table(`GlobalSecondaryIndexes: [{ IndexName: a, Projection: ${projection} }]`);

flags(
  'names beside ALL',
  `${index('{ ProjectionType: ALL, NonKeyAttributes: [b] }')}                                                                                  ^^^^^^^^^^^^^^^^ error: Index a of Orders projects ALL, so it cannot name NonKeyAttributes
`,
);
flags(
  'INCLUDE without names',
  `${index('{ ProjectionType: INCLUDE }')}                                                                             ^^^^^^^ error: Index a of Orders includes attributes, but names none in NonKeyAttributes
`,
);
allows('names beside INCLUDE', index('{ ProjectionType: INCLUDE, NonKeyAttributes: [b] }'));
allows('ALL alone', index('{ ProjectionType: ALL }'));
fixes(
  'the type',
  index('{ ProjectionType: ALL, NonKeyAttributes: [b] }'),
  index('{ ProjectionType: INCLUDE, NonKeyAttributes: [b] }'),
);
