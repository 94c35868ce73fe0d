import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('callback-in-async-handler');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

flags('an async handler that calls back', ship('nodejs22.x'), {
  'src/ship.js': `exports.handler = async (event, context, callback) => {
  callback(null, 1);
  ^^^^^^^^ warning: handler of Ship is async and calls back; Lambda takes whichever answer is first, so return the answer and throw the error
};
`,
});
allows('a handler that only calls back', ship('nodejs22.x'), {
  'src/ship.js': 'exports.handler = (event, context, callback) => callback(null, 1);\n',
});
allows('an async handler that takes a callback and leaves it', ship('nodejs22.x'), {
  'src/ship.js': 'exports.handler = async (event, context, callback) => 1;\n',
});
