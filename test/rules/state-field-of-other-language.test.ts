import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('state-field-of-other-language');

const machine = (language: string, field: string) => `Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        QueryLanguage: ${language}
        StartAt: Pack
        States:
          Pack:
            Type: Pass
            ${field}
            End: true
`;

flags(
  'an output in JSONPath',
  machine(
    'JSONPath',
    `Output: 1
            ^^^^^^ error: Pack of Orders is written in JSONPath, where there is no Output; it is a field of JSONata`,
  ),
);
flags(
  'a path in JSONata',
  machine(
    'JSONata',
    `ResultPath: $.a
            ^^^^^^^^^^ error: Pack of Orders is written in JSONata, where there is no ResultPath; it is a field of JSONPath`,
  ),
);
allows('fields of the own language', machine('JSONata', 'Output: 1'));
allows('fields that both have', machine('JSONPath', 'Assign: { a: 1 }'));
