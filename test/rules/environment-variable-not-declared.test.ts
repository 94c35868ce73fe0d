import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('environment-variable-not-declared');

const ship = (variables: string) => `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Environment: { Variables: { STAGE: dev } }
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Runtime: nodejs24.x
      Handler: ship.handler
      Environment:
        Variables:
          ${variables}
`;

flags('a variable that is read and not declared, where it is read', ship('TABLE: orders'), {
  'src/ship.js': `exports.handler = async () => process.env.QUEUE + process.env.STAGE + process.env.TABLE;
//                                        ^^^^^ warning: ship.js reads QUEUE, but Ship does not declare it
`,
});

flags('a variable that differs in case', ship('queue: orders'), {
  'src/ship.js': `exports.handler = async () => process.env.QUEUE;
//                                        ^^^^^ warning: ship.js reads QUEUE, but Ship does not declare it; it declares queue
`,
});

allows('what the code copes without, what Lambda sets, and what is computed', ship('TABLE: orders'), {
  'src/ship.js': `exports.handler = async ({ name }) => [process.env.QUEUE ?? 'none', process.env.AWS_REGION, process.env[name]];
`,
});

allows(
  'an environment that only the deployment knows',
  ship('TABLE: orders').replace('Variables:\n          TABLE: orders', 'Variables: !Ref Given'),
  {
    'src/ship.js': 'exports.handler = async () => process.env.QUEUE;\n',
  },
);

fixes(
  'the template, which then declares it',
  ship('TABLE: orders'),
  ship("TABLE: orders\n          QUEUE: ''"),
  {
    'src/ship.js': 'exports.handler = async () => process.env.QUEUE;\n',
  },
);
