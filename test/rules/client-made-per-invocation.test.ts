import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('client-made-per-invocation');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

const code = (outside: string, inside: string) => ({
  'src/ship.js': `const { S3Client } = require('@aws-sdk/client-s3');
${outside}
exports.handler = async event => {
${inside}
  return client;
};
`,
});

flags(
  'a client made in the handler',
  ship('nodejs24.x'),
  code(
    '',
    `  const client = new S3Client({});
                 ^^^^^^^^^^^^ hint: A client of s3 is made at each invocation; outside of the handler it is made once, and keeps its connections`,
  ),
);
flags('a client and a connection made in a handler of Python', ship('python3.13'), {
  'src/ship.py': `import boto3
import pymysql
def handler(event, context):
    table = boto3.client('s3')
            ^^^^^^^^^^^^^^^^^^ hint: A client of s3 is made at each invocation; outside of the handler it is made once, and keeps its connections
    return pymysql.connect(host='x')
           ^^^^^^^^^^^^^^^ hint: A connection of pymysql is opened at each invocation; outside of the handler it serves all that come to this environment
`,
});
allows('a client made outside', ship('nodejs24.x'), code('const client = new S3Client({});', ''));
allows(
  'a client made when there is none yet',
  ship('nodejs24.x'),
  code('let client;', '  if (!client) client = new S3Client({});'),
);
allows(
  'a client with a Region of its own',
  ship('nodejs24.x'),
  code('', '  const client = new S3Client({ region: event.region });'),
);
