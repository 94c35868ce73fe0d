import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('logical-id-invalid');

flags(
  'resources, parameters and outputs',
  `Parameters:
  stage-name: { Type: String }
 #^^^^^^^^^^ error: stage-name has characters other than letters and digits; logical ids match ^[a-zA-Z0-9]+$
Resources:
  order_queue: { Type: AWS::SQS::Queue }
 #^^^^^^^^^^^ error: order_queue has characters other than letters and digits; logical ids match ^[a-zA-Z0-9]+$
Outputs:
  queue.url: { Value: !Ref order_queue }
 #^^^^^^^^^ error: queue.url has characters other than letters and digits; logical ids match ^[a-zA-Z0-9]+$
`,
);

allows(
  'letters and digits, and loops',
  `Transform: AWS::LanguageExtensions
Resources:
  Queue2: { Type: AWS::SQS::Queue }
  Fn::ForEach::Queues:
    - Name
    - [A, B]
    - Queue\${Name}: { Type: AWS::SQS::Queue }
`,
);
