import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('sub-missing');

flags(
  'pseudo parameters and names, in a Join too',
  `Parameters: { Stage: { Type: String } }
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders-\${Stage}
      #                 ^^^^^^^^ warning: \${Stage} stays as it is written: there is no Sub around it
      Tags: [{ Key: a, Value: !Join ['', [a, '\${AWS::Region}']] }]
      #                                       ^^^^^^^^^^^^^^ warning: \${AWS::Region} stays as it is written: there is no Sub around it
Outputs:
  Name: { Description: 'the \${Stage}', Value: !Ref Q, Export: { Name: '\${AWS::StackName}-q' } }
  #                                                                    ^^^^^^^^^^^^^^^^^ warning: \${AWS::StackName} stays as it is written: there is no Sub around it
`,
);

allows(
  'Sub, variables of others, scripts and definitions',
  `Parameters: { Stage: { Type: String } }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'a-\${Stage}' } }
  M:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn
      DefinitionString: '{ "StartAt": "\${Stage}" }'
      DefinitionSubstitutions: { Stage: x }
  P:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: p
      PolicyDocument: { Statement: [{ Resource: 'arn:aws:s3:::b/\${aws:username}' }] }
  B:
    Type: AWS::CodeBuild::Project
    Properties:
      Source:
        BuildSpec: |
          phases: { build: { commands: ['deploy \${Stage}'] } }
`,
);

fixes(
  'with a Sub',
  `Parameters: { Stage: { Type: String } }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: 'orders-\${Stage}' } }
`,
  `Parameters: { Stage: { Type: String } }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'orders-\${Stage}' } }
`,
);
