import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('reference-unresolved');

flags(
  'names in every kind of reference',
  `Resources:
  Orders: { Type: AWS::SQS::Queue, DependsOn: Oders }
  #                                           ^^^^^ error: DependsOn names Oders, but the template has no resource of that name; did you mean Orders?
  Rule:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - { Id: a, Arn: !GetAtt Order.Arn }
        #                       ^^^^^ error: GetAtt names Order, but the template has no resource of that name; did you mean Orders?
      Description: !Sub \${AWS::Regoin} \${Ordrs.QueueName} \${Gone}
      #                   ^^^^^^^^^^^ error: There is no pseudo parameter AWS::Regoin; did you mean AWS::Region?
      #                                  ^^^^^ error: Sub names Ordrs, but the template has no resource or parameter of that name; did you mean Orders?
      #                                                     ^^^^ error: Sub names Gone, but the template has no resource or parameter of that name
`,
);

flags(
  'parameters where resources must be, resources where parameters must be',
  `Parameters:
  Stage: { Type: String }
Conditions:
  IsLive: !Equals [!Ref Q, live]
  #                     ^ error: Ref names the resource Q, but Conditions can only look at parameters
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !GetAtt Stage.Name } }
  #                                                            ^^^^^ error: GetAtt asks for a resource, but Stage is a parameter
`,
);

flags(
  'connectors',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  Table: { Type: AWS::Serverless::SimpleTable }
  Reads:
    Type: AWS::Serverless::Connector
    Properties:
      Source: { Id: Ship }
      #             ^^^^ error: The connector names Ship, but the template has no resource of that name
      Destination: { Id: Table }
      Permissions: [Read]
`,
);

allows(
  'what SAM makes, pseudo parameters, loops and names of a Sub',
  `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs24.x
      AutoPublishAlias: live
      Events: { Get: { Type: Api, Properties: { Path: /, Method: get } } }
      Environment:
        Variables:
          A: !Sub https://\${ServerlessRestApi}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/\${!Literal}
          B: !Sub ['\${Own}', { Own: x }]
Outputs:
  Role: { Value: !GetAtt ShipRole.Arn }
  Version: { Value: !Ref Ship.Version }
  Fn::ForEach::Outs:
    - Name
    - [A, B]
    - Out\${Name}: { Value: !Ref Name }
`,
);

allows(
  'macros',
  `Transform: Mine
Resources:
  Q: { Type: AWS::SQS::Queue, DependsOn: Other }
`,
);

allows(
  'sections that a macro makes',
  `Mappings:
  Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Given } }
`,
);

fixes(
  'the nearest name in Sub',
  `Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'a-\${AWS::StakName}' } }
`,
  `Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'a-\${AWS::StackName}' } }
`,
);
