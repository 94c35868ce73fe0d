import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('policy-allows-everything');

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
  'a whole service, and everything',
  role(`{ Effect: Allow, Action: [dynamodb:*, '*'], Resource: '*' }
                                          ^^^^^^^^^^ warning: Work may do every dynamodb action on every resource
                                                      ^^^ warning: Work may do everything in the account`),
);
allows(
  'a whole service on one resource',
  role('{ Effect: Allow, Action: dynamodb:*, Resource: !GetAtt Orders.Arn }'),
);
allows(
  'a condition, a denial, single actions',
  role("{ Effect: Allow, Action: 'dynamodb:*', Resource: '*', Condition: { a: b } }") +
    role("{ Effect: Deny, Action: '*', Resource: '*' }")
      .slice('Resources:\n'.length)
      .replace('Work', 'Other'),
);
