import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('resource-open-to-everyone');

const policy = (principal: string, more = '') => `Resources:
  Open: { Type: AWS::SQS::QueuePolicy, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Action: sqs:SendMessage, Principal: ${principal}${more} }] } } }
`;

flags(
  'everyone',
  `${policy("'*'")}                                                                                                                                        ^^^ warning: Open lets everyone on the internet call sqs:SendMessage; a Condition, such as aws:SourceArn, narrows it
`,
);
allows('one service', policy('{ Service: sns.amazonaws.com }'));
allows('everyone under a condition', policy("'*'", ", Condition: { ArnEquals: { 'aws:SourceArn': a } }"));
