import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('wait-longer-than-timeout');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

const python = (line: string) => ({
  'src/ship.py': `import time
import requests
def handler(event, context):
${line}
`,
});

flags(
  'a sleep longer than the timeout',
  ship(`python3.13
      Timeout: 10`),
  python(`    time.sleep(30)
               ^^ warning: The code sleeps for 30 s, but Ship is ended after 10 s`),
);
flags(
  'a request that may take longer than the default timeout',
  ship('python3.13'),
  python(`    requests.get(event['url'], timeout=5)
                                       ^ hint: The request may take 5 s, but Ship is ended after 3 s`),
);
allows('a shorter sleep', ship('python3.13\n      Timeout: 60'), python('    time.sleep(30)'));
allows(
  'a timeout that only the deployment knows',
  ship('python3.13\n      Timeout: !Ref Patience'),
  python('    time.sleep(30)'),
);
fixes(
  'the timeout',
  ship('python3.13\n      Timeout: 10'),
  ship('python3.13\n      Timeout: 31'),
  python('    time.sleep(30)'),
);
