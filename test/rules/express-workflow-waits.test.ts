import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('express-workflow-waits');

const machine = (type: string, resource: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: ${type}
      Definition:
        StartAt: Pack
        States:
          Pack:
            Type: Task
            Resource: ${resource}
            End: true
`;

flags(
  'a callback',
  machine(
    'EXPRESS',
    `arn:aws:states:::lambda:invoke.waitForTaskToken
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Pack waits for a callback (.waitForTaskToken), which an Express workflow cannot; Orders is one`,
  ),
);
flags(
  'a job',
  machine(
    'EXPRESS',
    `arn:aws:states:::ecs:runTask.sync
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Pack waits for a job to end (.sync), which an Express workflow cannot; Orders is one`,
  ),
);
allows('a request and response', machine('EXPRESS', 'arn:aws:states:::lambda:invoke'));
allows('a Standard workflow', machine('STANDARD', 'arn:aws:states:::ecs:runTask.sync'));
fixes(
  'the type',
  machine('EXPRESS', 'arn:aws:states:::ecs:runTask.sync'),
  machine('STANDARD', 'arn:aws:states:::ecs:runTask.sync'),
);
