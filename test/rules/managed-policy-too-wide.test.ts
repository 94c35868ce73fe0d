import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('managed-policy-too-wide');

const ship = (policies: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      Policies: ${policies}
`;

flags(
  'a policy for everything, by name and by ARN',
  ship(`[AmazonSQSFullAccess, 'arn:aws:iam::aws:policy/AdministratorAccess']
                 ^^^^^^^^^^^^^^^^^^^ warning: AmazonSQSFullAccess lets Ship do everything with SQS, in the whole account; SAM has SQSPollerPolicy, SQSSendMessagePolicy
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: AdministratorAccess lets Ship do everything`),
);
allows(
  'narrower ones',
  ship('[AWSLambdaBasicExecutionRole, { DynamoDBReadPolicy: { TableName: a } }, !Ref Own]'),
);
