import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('resource-type-unknown');

flags(
  'slips',
  `Resources:
  A: { Type: AWS::Lamda::Function }
  #          ^^^^^^^^^^^^^^^^^^^^ error: There is no resource type AWS::Lamda::Function; did you mean AWS::Lambda::Function?
  B: { Type: AWS::SQS::Queues }
  #          ^^^^^^^^^^^^^^^^ error: There is no resource type AWS::SQS::Queues; did you mean AWS::SQS::Queue?
  C: { Type: AWS::Serverless::Functoin }
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^ error: There is no resource type AWS::Serverless::Functoin; did you mean AWS::Serverless::Function?
`,
);

flags(
  'what may be newer',
  `Resources:
  A: { Type: AWS::Lambda::MicrovmTeleporter }
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: AWS::Lambda::MicrovmTeleporter is not among the resource types known as of 2026-09-29
  B: { Type: AWS::Teleport::Gate }
  #          ^^^^^^^^^^^^^^^^^^^ hint: AWS::Teleport::Gate is not among the resource types known as of 2026-09-29
`,
);

allows(
  'custom resources, types of others, what is known',
  `Resources:
  A: { Type: Custom::Anything, Properties: { ServiceToken: arn } }
  B: { Type: MongoDB::Atlas::Cluster }
  C: { Type: AWS::SQS::Queue }
`,
);

fixes(
  'a slip',
  `Resources:
  A:
    Type: AWS::Sqs::Queue
`,
  `Resources:
  A:
    Type: AWS::SQS::Queue
`,
);
