import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('policy-statement-malformed');

const role = (statement: string) => `Resources:
  Work:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: work
          PolicyDocument:
            Statement:
              - ${statement}
`;

flags(
  'an effect in small letters, and an action without service',
  role(`{ Effect: allow, Action: [GetItem, dynamodb:GetItem, '*'], Resource: '*' }
                          ^^^^^ error: Effect is Allow or Deny, not allow
                                          ^^^^^^^ error: An action is written service:Operation, not GetItem`),
);
flags(
  'what is missing',
  role(`{ Effect: Allow }
                ^^^^^^^^^^^^^^^^^ error: A statement of Work has no Action
                ^^^^^^^^^^^^^^^^^ error: A statement of Work has no Resource`),
);
allows('a whole statement', role("{ Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt Orders.Arn }"));
allows(
  'a policy of a queue, which has no need of a resource',
  `Resources:
  P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [a], PolicyDocument: { Statement: { Effect: Allow, Principal: '*', Action: sqs:SendMessage } } } }
`,
);
fixes(
  'the effect',
  role("{ Effect: deny, Action: s3:GetObject, Resource: '*' }"),
  role("{ Effect: Deny, Action: s3:GetObject, Resource: '*' }"),
);
