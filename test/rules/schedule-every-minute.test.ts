import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('schedule-every-minute');

const look = (expression: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Look:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Often: { Type: Schedule, Properties: { Schedule: ${expression} } }
`;

flags(
  'once a minute',
  `${look('rate(1 minute)')}                                                         ^^^^^^^^^^^^^^ hint: Look runs 43,200 times a month by rate(1 minute); an event or a longer interval costs less
`,
);
allows('every five minutes', look('rate(5 minutes)'));
allows('what only the deployment knows', look('!Ref Often'));
