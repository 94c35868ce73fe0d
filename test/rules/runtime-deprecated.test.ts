import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('runtime-deprecated');

const on = (runtime: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: ${runtime}`;

flags(
  'a runtime without security updates',
  `${on('nodejs18.x')}
      #        ^^^^^^^^^^ warning: F runs on nodejs18.x, deprecated since 2025-09-01; new functions are refused from 2027-02-01; updates from 2027-03-03
`,
);

flags(
  'a runtime that can be neither created nor updated',
  `${on('nodejs8.10')}
      #        ^^^^^^^^^^ error: F runs on nodejs8.10, which can be neither created nor updated any more
`,
);

flags(
  'a runtime whose end is less than half a year away',
  `${on('nodejs22.x')}
      #        ^^^^^^^^^^ hint: F runs on nodejs22.x, which is deprecated on 2027-04-30; new functions are refused from 2027-06-01; updates from 2027-07-01
`,
);

flags(
  'a runtime that Globals give to two functions, once where it is written',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: go1.x
    #        ^^^^^ warning: A runs on go1.x, deprecated since 2024-01-08; no new function can be created with it since 2024-02-08; updates are refused from 2027-03-03
Resources:
  A: { Type: AWS::Serverless::Function }
`,
);

allows('a runtime with years to live', on('nodejs24.x'));
allows('a runtime newer than the facts', on('nodejs99.x'));
allows('a runtime only the deployment knows', on('!Ref Version'));

fixes('the runtime, to its successor', on('python3.8'), on('python3.14'));
