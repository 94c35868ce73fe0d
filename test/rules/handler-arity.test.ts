import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('handler-arity');

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

flags('a callback on a runtime that has none', ship(), {
  'src/ship.js': `exports.handler = (event, context, callback) => {
  callback(null, 1);
  ^^^^^^^^ error: handler of Ship answers by callback, which nodejs24.x does not give; return a promise
};
`,
});
allows('a callback where there is one', ship('', 'nodejs22.x'), {
  'src/ship.js': 'exports.handler = (e, c, done) => done(null, 1);\n',
});
flags('a Python handler with one argument', ship('', 'python3.14'), {
  'src/ship.py': `def handler(event):
    ^^^^^^^ error: Lambda calls handler of Ship with event and context; it takes 1 argument
    return 1
`,
});
for (const parameters of ['event, context', '*args', 'event, context=None, more=1']) {
  allows(`a Python handler that takes ${parameters}`, ship('', 'python3.14'), {
    'src/ship.py': `def handler(${parameters}):\n    return 1\n`,
  });
}
