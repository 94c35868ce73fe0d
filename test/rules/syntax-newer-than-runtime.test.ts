import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('syntax-newer-than-runtime');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

flags('a match statement before Python 3.10', ship('python3.9'), {
  'src/ship.py': `def handler(event, context):
    match event:
    ^^^^^^^^^^^^ error: python3.9 of Ship does not know the match statement, which came with Python 3.10
        case 1: return 1
`,
});
flags('optional chaining before Node.js 14', ship('nodejs12.x'), {
  'src/ship.js': `exports.handler = async event => event?.body;
                                      ^^ error: nodejs12.x of Ship does not know optional chaining, which came with Node.js 14
`,
});
allows('what the runtime knows', ship('nodejs24.x'), {
  'src/ship.js': 'exports.handler = async event => event?.body ?? 1_000n;\n',
});
allows('a variable that is called match', ship('python3.9'), {
  'src/ship.py': 'def handler(event, context):\n    match = event\n    return match\n',
});
allows('what a compiler translates', ship('nodejs12.x'), {
  'src/ship.ts': 'export const handler = async (event: any) => event?.body;\n',
});
