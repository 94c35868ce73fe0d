import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('state-machine-start-missing');

const machine = (start: string) => `Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        ${start}
        States:
          Pack: { Type: Succeed }
`;

flags(
  'a start that is no state',
  `${machine('StartAt: Pak')}`.replace(
    'StartAt: Pak\n',
    `StartAt: Pak
        #        ^^^ error: Orders starts at Pak, which is no state of it
`,
  ),
);

flags(
  'a machine without a start',
  machine('Comment: orders').replace(
    '          Pack: { Type: Succeed }\n',
    `          Pack: { Type: Succeed }
          ^^^^ error: Orders has states Pack, but no StartAt
`,
  ),
);

flags(
  'a start in a definition file, in a branch',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: orders.asl.json }
`,
  {
    'orders.asl.json': `{
  "StartAt": "Both",
  "States": {
    "Both": { "Type": "Parallel", "End": true, "Branches": [
      { "StartAt": "Two", "States": { "One": { "Type": "Succeed" } } }
                   ^^^^^ error: Orders starts at Two, which is no state of it
    ] }
  }
}
`,
  },
);

allows('a start that is a state', machine('StartAt: Pack'));
allows('a definition that is substituted', machine('StartAt: "${First}"'));
fixes('the name', machine('StartAt: Pak'), machine('StartAt: Pack'));
