import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('state-unreachable');

const machine = (states: string) => `Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Pack
        States:
          ${states}
`;

flags(
  'a state that nothing leads to, in a machine and in a branch',
  machine(`Pack: { Type: Parallel, End: true, Branches: [{ StartAt: A, States: { A: { Type: Succeed }, B: { Type: Succeed } } }] }
                                                                                                      ^ error: B of Orders is never reached: no transition leads to it
          Ship: { Type: Succeed }
          ^^^^ error: Ship of Orders is never reached: no transition leads to it`),
);

allows(
  'states reached by choices and catchers',
  machine(`Pack: { Type: Task, End: true, Catch: [{ ErrorEquals: [States.ALL], Next: Refuse }] }
          Refuse: { Type: Choice, Choices: [{ Variable: $.a, IsNull: true, Next: Ship }] }
          Ship: { Type: Succeed }`),
);
allows(
  'a machine with a transition that leads nowhere yet',
  machine(`Pack: { Type: Pass, Next: Shi }
          Ship: { Type: Succeed }`),
);
