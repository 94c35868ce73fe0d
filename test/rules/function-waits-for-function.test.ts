import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('function-waits-for-function');

const ship = (runtime: string, more = '', handler = 'ship.handler') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
${more}`;

const code = (input: string, mark = '') => ({
  'src/ship.js': `const { LambdaClient, InvokeCommand } = require('@aws-sdk/client-lambda');
const lambda = new LambdaClient({});
exports.handler = async event => lambda.send(
  new InvokeCommand(${input}),
${mark}
);
`,
});
const mark =
  '      ^^^^^^^^^^^^^ hint: Ship waits for another function and pays for both; a queue, a state machine or InvocationType Event lets it go on';

flags('an invocation of no type', ship('nodejs24.x'), code("{ FunctionName: 'pack' }", mark));
flags(
  'a synchronous invocation',
  ship('nodejs24.x'),
  code("{ FunctionName: 'pack', InvocationType: 'RequestResponse' }", mark),
);
allows(
  'an asynchronous invocation',
  ship('nodejs24.x'),
  code("{ FunctionName: 'pack', InvocationType: 'Event' }"),
);
allows(
  'a type that is computed',
  ship('nodejs24.x'),
  code("{ FunctionName: 'pack', InvocationType: event.type }"),
);
allows('an input that cannot be seen', ship('nodejs24.x'), code('event'));
