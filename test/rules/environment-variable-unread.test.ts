import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('environment-variable-unread');

const ship = (more = '', runtime = 'nodejs24.x') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 5400 } }
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ship.handler
      Runtime: ${runtime}
${more}`;

const given = `      Environment: { Variables: { CARRIER: a, LOG_LEVEL: b } }
`;

flags(
  'a name that stands nowhere',
  ship(`${given}                                  ^^^^^^^ hint: ship.js does not read CARRIER
`),
  {
    'src/ship.js':
      "const { S3Client } = require('@aws-sdk/client-s3');\nexports.handler = async () => new S3Client();\n",
  },
);
allows('a name that is read', ship(given), {
  'src/ship.js': 'exports.handler = async () => process.env.CARRIER;\n',
});
allows('a handler that loads other code', ship(given), {
  'src/ship.js': "const { a } = require('./a');\nexports.handler = async () => a();\n",
});
fixes(
  'by taking it out',
  ship('      Environment: { Variables: { CARRIER: a, TABLE: b } }\n'),
  ship('      Environment: { Variables: { TABLE: b } }\n'),
  { 'src/ship.js': 'exports.handler = async () => process.env.TABLE;\n' },
);
