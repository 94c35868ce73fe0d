import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('value-missing');

flags(
  'a key alone and a null',
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      QueueName:
     #^^^^^^^^^ warning: QueueName of Q has no value; CloudFormation takes no empty ones
      DelaySeconds: null
      #             ^^^^ warning: DelaySeconds of Q has no value; CloudFormation takes no empty ones
  T:
    Type: AWS::SNS::Topic
    DependsOn:
   #^^^^^^^^^ warning: DependsOn of T has no value; CloudFormation takes no empty ones
`,
);

allows(
  'what is left out on purpose',
  `Parameters:
  Name: { Type: String, Default: '' }
Conditions:
  HasName: !Not [!Equals [!Ref Name, '']]
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !If [HasName, !Ref Name, !Ref AWS::NoValue]
`,
);

fixes(
  'by taking it out',
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      QueueName:
      DelaySeconds: 5
`,
  `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 5
`,
);
