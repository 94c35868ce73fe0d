import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('state-without-next');

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
  'a state after which nothing is said',
  machine(`Pack: { Type: Wait, Seconds: 1 }
          ^^^^ error: Pack of Orders has neither Next nor End`),
);

allows(
  'states that end, go on or choose, and types newer than the almanac',
  machine(`Pack: { Type: Pass, Next: Ship }
          Ship: { Type: Task, End: true }
          Sent: { Type: Succeed }
          Lost: { Type: Fail }
          Pick: { Type: Choice, Choices: [] }
          New: { Type: Teleport }
          Half: {}`),
);
