import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('definition-substitution-undefined');

const machine = (substitutions: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      ${substitutions}
`;

const file = (mark = '') => ({
  'orders.asl.json': `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "\${Ship}", "End": true } } }
${mark}`,
});

flags(
  'a name that is not given',
  machine('DefinitionSubstitutions: { Shop: a }'),
  file(`                                                                    ^^^^ warning: Ship is not among the DefinitionSubstitutions of Orders; Shop is
`),
);
allows('a name that is given', machine('DefinitionSubstitutions: { Ship: a }'), file());
allows(
  'substitutions that only the deployment knows',
  machine('DefinitionSubstitutions: !Ref Given'),
  file(),
);
