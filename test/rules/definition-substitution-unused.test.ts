import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('definition-substitution-unused');

const machine = (substitutions: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: ${substitutions}
      Definition:
        StartAt: A
        States: { A: { Type: Task, Resource: "\${Ship}", End: true } }
`;

flags(
  'a name nobody asks for',
  machine(`{ Ship: a, Shop: b }
                                          ^^^^ hint: The definition of Orders does not use Shop`),
);
allows('names that are used', machine('{ Ship: a }'));
fixes('by taking it out', machine('{ Ship: a, Shop: b }'), machine('{ Ship: a }'));
