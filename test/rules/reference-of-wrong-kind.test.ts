import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('reference-of-wrong-kind');

flags(
  'a role by its name, an API of the other kind',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  M: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !Ref Role } }
  #                                                                   ^^^^^^^^^ error: RoleArn of M needs an ARN, but Ref of Role gives the role name
  Q: { Type: AWS::SQS::Queue }
  E: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: f, EventSourceArn: !Ref Q } }
  #                                                                                          ^^^^^^ error: EventSourceArn of E needs an ARN, but Ref of Q gives the queue URL
  Api: { Type: AWS::Serverless::HttpApi }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Events:
        Get: { Type: Api, Properties: { Path: /, Method: get, RestApiId: !Ref Api } }
        #                                                                ^^^^^^^^ error: Events.Get.Properties.RestApiId of F must name an AWS::Serverless::Api, but Api is an AWS::Serverless::HttpApi
`,
);

allows(
  'ARNs, names where names are taken, parameters',
  `Parameters: { Given: { Type: String } }
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Topic: { Type: AWS::SNS::Topic }
  M: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Role.Arn } }
  N: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !Ref Given } }
  P: { Type: AWS::IAM::Policy, Properties: { PolicyName: p, PolicyDocument: {}, Roles: [!Ref Role] } }
  S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Topic, Protocol: sqs } }
`,
);

fixes(
  'by asking for the ARN',
  `Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  M: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !Ref Role } }
`,
  `Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  M: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Role.Arn } }
`,
);
