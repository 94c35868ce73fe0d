import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('credentials-in-code');

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

flags('an access key', ship(), {
  'src/ship.js': `exports.handler = async () => ({
  accessKeyId: 'AKIAQWERTYUIOPASDFGH',
                ^^^^^^^^^^^^^^^^^^^^ warning: An access key id is written into the code; a function gets its permissions from its role, and secrets from Secrets Manager or Parameter Store
});
`,
});
allows('what comes from elsewhere', ship(), {
  'src/ship.js': 'exports.handler = async e => ({ accessKeyId: e.key });\n',
});
