import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('lambda-task-without-retry');

const machine = (more: string) => `Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Pack
        States:
          Pack: { Type: Task, Resource: 'arn:aws:states:::lambda:invoke', End: true${more} }
`;

flags(
  'a call that is not tried again',
  `${machine('')}          ^^^^ hint: Pack of Orders calls a function and has neither Retry nor Catch: one throttled call ends the execution
`,
);
allows('a call that is', machine(', Retry: [{ ErrorEquals: [States.ALL] }]'));
allows('other tasks', machine('').replace('lambda:invoke', 'sqs:sendMessage'));
