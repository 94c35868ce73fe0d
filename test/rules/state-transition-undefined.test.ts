import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('state-transition-undefined');

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
  'next, default, choice and catch that lead nowhere',
  machine(`Pack: { Type: Task, Next: Shi, Catch: [{ ErrorEquals: [States.ALL], Next: Refuse }] }
                                    ^^^ error: Pack of Orders goes on to Shi (Next), which is not among the states beside it
                                                                                    ^^^^^^ error: Pack of Orders goes on to Refuse (Catch), which is not among the states beside it
          Ship: { Type: Choice, Default: Sent, Choices: [{ Variable: $.a, IsNull: true, Next: Lost }] }
                                         ^^^^ error: Ship of Orders goes on to Sent (Default), which is not among the states beside it
                                                                                              ^^^^ error: Ship of Orders goes on to Lost (Choice), which is not among the states beside it`),
);

allows(
  'states that are there, and names that are substituted',
  machine(`Pack: { Type: Pass, Next: Ship }
          Ship: { Type: Pass, Next: "\${After}" }`),
);

fixes(
  'a name with a slip',
  machine(`Pack: { Type: Pass, Next: Shipp }
          Ship: { Type: Succeed }`),
  machine(`Pack: { Type: Pass, Next: Ship }
          Ship: { Type: Succeed }`),
);
