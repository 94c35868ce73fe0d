import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('state-machine-definition-missing');

const machine = (uri: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: ${uri}
`;

flags(
  'a file that is not there',
  machine(`orders.asl.json
                     ^^^^^^^^^^^^^^^ warning: Orders takes its definition from orders.asl.json, which is not beside the template`),
);
allows('a file that is there', machine('flows/orders.asl.json'), {
  'flows/orders.asl.json': '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}',
});
allows('a definition in S3', machine('s3://bucket/orders.asl.json'));
allows('a path that only the deployment knows', machine('!Ref Path'));
