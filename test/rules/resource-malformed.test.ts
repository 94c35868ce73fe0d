import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('resource-malformed');

flags(
  'what is missing and what is of the wrong kind',
  `Resources:
  A:
 #^ error: A has no Type
    Properties: { QueueName: a }
  B:
    Type: AWS::SQS::Queue
    Properties: orders
   #^^^^^^^^^^ error: Properties of B is a single value, but must be a map
    Condition: { A: b }
   #^^^^^^^^^ error: Condition of B is a map, but must be the name of a condition
    DependsOn: !Ref A
   #^^^^^^^^^ error: DependsOn of B is an intrinsic function, but must be a logical id or a list of them
  C: AWS::SQS::Queue
 #^ error: C has no Type; a resource is a map with Type and Properties
`,
);

flags(
  'a template that makes nothing',
  `AWSTemplateFormatVersion: '2010-09-09'
^^^^^^^^^^^^^^^^^^^^^^^^ error: The template has no Resources
Description: Empty
Outputs: { A: { Value: a } }
`,
);

allows(
  'what a macro makes, lists of resources to wait for, and a key just typed',
  `Resources:
  A: { Type: AWS::SQS::Queue, DependsOn: [B], Properties: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: a } } } }
  B:
    Type: AWS::SQS::Queue
    Properties:
`,
);
