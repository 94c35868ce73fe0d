import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('write-outside-tmp');

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

flags('a path elsewhere, and a path relative to the code', ship(), {
  'src/ship.js': `const fs = require('fs');
exports.handler = async () => {
  fs.writeFileSync('/var/report', 'a');
                    ^^^^^^^^^^^ error: Ship writes to /var/report, but can write below /tmp only
};
`,
});
flags('the same in Python', ship('', 'python3.14'), {
  'src/ship.py': `def handler(event, context):
    with open('/opt/report', 'w') as f:
               ^^^^^^^^^^^ error: Ship writes to /opt/report, but can write below /tmp only
        f.write('a')
`,
});
allows('what is below /tmp, read or computed', ship('', 'python3.14'), {
  'src/ship.py':
    "def handler(event, context):\n    open('/tmp/a', 'w')\n    open('/opt/b')\n    open(event['c'], 'w')\n",
});
allows(
  'a function with a file system',
  ship('      FileSystemConfigs: [{ Arn: a, LocalMountPath: /mnt/a }]\n', 'python3.14'),
  { 'src/ship.py': "def handler(event, context):\n    open('/mnt/a/b', 'w')\n" },
);
