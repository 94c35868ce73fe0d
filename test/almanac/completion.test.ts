import { accepts, knows, offers, silent } from '../support/completion';

/** A template with one of the things that others refer to. */
const shop = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Mappings:
  Sizes:
    dev: { memory: 128 }
    prod: { memory: 1024 }
Globals:
  Function:
    Timeout: 10
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Table:
    Type: AWS::DynamoDB::Table
`;

const fn = `${shop}  Ship:
    Type: AWS::Serverless::Function
    Properties:
`;

// Sections and keys

offers('sections that are not there yet', `${shop}$0`, ['Description', 'Outputs']);
offers('the section that begins so', `${shop}Out$0`, ['Outputs']);
offers('the keys of a resource', `${shop}  New:\n    $0`, [
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'DeletionPolicy',
]);
knows('which keys SAM resources do not have', `${shop}  New:\n    Type: AWS::Serverless::Function\n    $0`, [
  '-Type',
  '-UpdatePolicy',
  'Connectors',
  'Metadata',
]);
offers('the sections of Globals', shop.replace('  Function:', '  $0\n  Function:'), ['Api', 'HttpApi']);
knows('what Globals may set', shop.replace('    Timeout: 10', '    Timeout: 10\n    $0'), [
  'Runtime',
  'MemorySize',
  'Environment',
  '-Timeout',
  '-FunctionName',
  '-Role',
]);
offers('the keys of a parameter', shop.replace('  Stage:', '  New:\n    $0\n  Stage:'), [
  'Type',
  'Default',
  'Description',
  'AllowedValues',
]);
offers('the keys of an output', `${shop}Outputs:\n  Url:\n    $0`, ['Value', 'Description', 'Export']);

// Types

offers('SAM types first', `${shop}  New:\n    Type: $0`, [
  'AWS::Serverless::Function',
  'AWS::Serverless::Api',
]);
offers('the type that begins so', `${shop}  New:\n    Type: AWS::SQ$0`, [
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
]);
offers('a type by its last word', `${shop}  New:\n    Type: statemach$0`, ['AWS::Serverless::StateMachine']);
accepts(
  'a type with what it must have',
  'AWS::DynamoDB::Table',
  `${shop}  New:\n    Type: AWS::DynamoDB::$0\n`,
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        - AttributeName: \n          KeyType: HASH\n`,
);
accepts(
  'a type alone where there are properties',
  'AWS::DynamoDB::Table',
  `${shop}  New:\n    Type: AWS::Dynamo$0\n    Properties: {}\n`,
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties: {}\n`,
);

// Properties

offers('what a function most often has', `${fn}      $0\n`, [
  'Handler',
  'CodeUri',
  'Runtime',
  'Policies',
  'Events',
]);
knows('only properties that are missing', `${fn}      Runtime: python3.13\n      $0\n      CodeUri: src\n`, [
  'Handler',
  '-Runtime',
  '-CodeUri',
]);
offers(
  'required properties first',
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      $0`,
  ['KeySchema', 'AttributeDefinitions'],
);
offers(
  'a property by its beginning, between others',
  `${fn}      Timeout: 3\n      Res$0\n      Handler: x\n`,
  ['ReservedConcurrentExecutions'],
);
offers('the very property under the cursor', `${fn}      Memory$0Size: 512\n`, ['MemorySize']);
accepts(
  'a name alone where a value follows',
  'MemorySize',
  `${fn}      Mem$0: 512\n`,
  `${fn}      MemorySize: 512\n`,
);
accepts(
  'an object with what it must have',
  'ProvisionedThroughput',
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      Prov$0\n`,
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      ProvisionedThroughput:\n        ReadCapacityUnits: \n        WriteCapacityUnits: \n`,
);
accepts('a list with a dash', 'Layers', `${fn}      Lay$0`, `${fn}      Layers:\n        - `);
accepts(
  'a key below, typed behind its parent',
  'Variables',
  `${fn}      Environment: $0\n`,
  `${fn}      Environment:\n        Variables:\n          \n`,
);
accepts(
  'an item of a list of objects',
  'AttributeName',
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        - $0\n`,
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        - AttributeName: \n`,
);
accepts(
  'the dash that is not typed yet',
  'AttributeName',
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        $0\n`,
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        - AttributeName: \n`,
);
offers(
  'the other keys of an item',
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        - AttributeName: id\n          $0\n`,
  ['KeyType'],
);
offers('properties in braces', `${shop}  New: { Type: AWS::SQS::Queue, Properties: { Fifo$0 } }\n`, [
  'FifoQueue',
  'FifoThroughputLimit',
]);
offers(
  'keys the service takes as free JSON',
  `${shop}  New:\n    Type: AWS::SQS::Queue\n    Properties:\n      RedrivePolicy:\n        $0\n`,
  ['deadLetterTargetArn', 'maxReceiveCount'],
);
offers(
  'the keys of a statement',
  `${fn}      Policies:\n        - Version: '2012-10-17'\n          Statement:\n            - Effect: Allow\n              $0\n`,
  ['Sid', 'Action', 'Resource'],
);
silent('in a comment', `${fn}      Timeout: 3 # Res$0\n`);
silent('in prose', `${fn}      Description: Ships what was or$0dered\n`);
silent('in a text of several lines', `${fn}      InlineCode: |\n        import os\n        Han$0\n`);

// Values

offers('the values of an enum', `${fn}      PackageType: $0\n`, ['Image', 'Zip']);
offers('values behind a colon without a space', `${fn}      PackageType:$0\n`, ['Image', 'Zip']);
offers('true and false', `${shop}  New: { Type: AWS::SQS::Queue, Properties: { FifoQueue: $0 } }\n`, [
  'true',
  'false',
]);
offers(
  'days of retention',
  `${shop}  Log:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      RetentionInDays: $0\n`,
  ['1', '3', '5', '7', '14', '30'],
);
offers('sizes of memory', `${fn}      MemorySize: $0\n`, ['128', '256', '512', '1024', '1769']);
offers('architectures in a list', `${fn}      Architectures:\n        - $0\n`, ['x86_64', 'arm64']);
offers(
  'runtimes of the language in use first, longest life first',
  `${fn}      Runtime: $0\n  Other:\n    Type: AWS::Serverless::Function\n    Properties: { Runtime: python3.12 }\n`,
  ['python3.14', 'python3.13', 'python3.12', 'python3.11'],
);
offers('what becomes of a resource', `${shop}  New:\n    Type: AWS::SQS::Queue\n    DeletionPolicy: $0\n`, [
  'Delete',
  'Retain',
  'RetainExceptOnCreate',
  'Snapshot',
]);
offers(
  'types of parameters',
  'Resources:\n  A:\n    Type: AWS::SQS::Queue\nParameters:\n  Stage:\n    Type: $0',
  ['String', 'Number'],
);
offers(
  'attributes a table defines',
  `${shop}  New:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      AttributeDefinitions:\n        - { AttributeName: pk, AttributeType: S }\n      KeySchema:\n        - AttributeName: $0\n`,
  ['pk'],
);

// References

offers(
  'the reference that fits an event',
  `${fn}      Events:\n        Jobs:\n          Type: SQS\n          Properties:\n            Queue: $0\n`,
  ['!GetAtt Orders.Arn'],
);
offers(
  'it behind the tag too',
  `${fn}      Events:\n        Jobs:\n          Type: SQS\n          Properties:\n            Queue: !GetAtt $0\n`,
  ['Orders.Arn'],
);
offers('tags', `${fn}      Role: !G$0\n`, ['!GetAtt', '!GetAZs']);
offers('attributes behind the dot', `${shop}Outputs:\n  Url:\n    Value: !GetAtt Orders.$0\n`, [
  'Arn',
  'QueueName',
  'QueueUrl',
]);
offers('attributes in a list', `${shop}Outputs:\n  Url:\n    Value: !GetAtt [Orders, $0]\n`, [
  'Arn',
  'QueueName',
  'QueueUrl',
]);
offers('what Ref can name', `${shop}Outputs:\n  Url:\n    Value: !Ref $0\n`, [
  'Orders',
  'Stage',
  'Table',
  'AWS::AccountId',
]);
offers('the variables of a Sub', `${shop}Outputs:\n  Url:\n    Value: !Sub 'https://\${St$0'\n`, ['Stage']);
accepts(
  'a variable with its brace',
  'Stage',
  `${shop}Outputs:\n  Url:\n    Value: !Sub 'https://\${$0/x'\n`,
  `${shop}Outputs:\n  Url:\n    Value: !Sub 'https://\${Stage}/x'\n`,
);
offers('attributes in a Sub', `${shop}Outputs:\n  Url:\n    Value: !Sub \${Orders.Que$0}\n`, [
  'QueueName',
  'QueueUrl',
]);
silent('in a variable of a text that is no Sub', `${fn}      Description: '\${St$0'\n`);
offers('conditions of an If', `${shop}Outputs:\n  Url:\n    Value: !If [$0, a, b]\n`, ['IsProd']);
offers('values in the branches of an If', `${fn}      Tracing: !If [IsProd, $0, PassThrough]\n`, [
  'Active',
  'PassThrough',
  'Disabled',
]);
offers('the condition of a resource', `${shop}  New:\n    Type: AWS::SQS::Queue\n    Condition: $0\n`, [
  'IsProd',
]);
offers(
  'what a resource can depend on',
  `${shop}  New:\n    Type: AWS::SQS::Queue\n    DependsOn:\n      - $0\n`,
  ['Orders', 'Table'],
);
offers('mappings', `${fn}      MemorySize: !FindInMap [$0, a, b]\n`, ['Sizes']);
offers('keys of a mapping', `${fn}      MemorySize: !FindInMap [Sizes, $0, memory]\n`, ['dev', 'prod']);
offers('second keys of a mapping', `${fn}      MemorySize: !FindInMap [Sizes, dev, $0]\n`, ['memory']);
offers(
  'the resource whose name is like the variable',
  `${fn}      Environment:\n        Variables:\n          ORDERS_URL: !Ref $0\n`,
  ['Orders'],
);
offers(
  'ARNs for a statement',
  `${fn}      Policies:\n        - Statement:\n            - Effect: Allow\n              Resource: $0\n`,
  ['!GetAtt Orders.Arn', '!GetAtt Table.Arn', '!Sub ${Table.Arn}/index/*'],
);

offers(
  'what may call a function',
  `${shop}  Api:\n    Type: AWS::Serverless::Api\n  Allow:\n    Type: AWS::Lambda::Permission\n    Properties:\n      SourceArn: $0\n`,
  ['!Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*', '!GetAtt Orders.Arn'],
);

// SAM

offers('events whose source is there first', `${fn}      Events:\n        Jobs:\n          Type: $0\n`, [
  'SQS',
  'DynamoDB',
  'Api',
  'HttpApi',
]);
accepts(
  'an event with what it must have',
  'SQS',
  `${fn}      Events:\n        Jobs:\n          Type: $0\n`,
  `${fn}      Events:\n        Jobs:\n          Type: SQS\n          Properties:\n            Queue: !GetAtt Orders.Arn\n`,
);
accepts(
  'a whole event',
  'SQS event',
  `${fn}      Events:\n        $0\n`,
  `${fn}      Events:\n        SQS:\n          Type: SQS\n          Properties:\n            Queue: !GetAtt Orders.Arn\n`,
);
offers(
  'the properties of an event by its type',
  `${fn}      Events:\n        Jobs:\n          Type: SQS\n          Properties:\n            $0\n`,
  ['Queue', 'BatchSize'],
);
accepts(
  'a policy template with its parameter',
  'SQSSendMessagePolicy',
  `${fn}      Policies:\n        - SQSS$0\n`,
  `${fn}      Policies:\n        - SQSSendMessagePolicy:\n            QueueName: !GetAtt Orders.QueueName\n`,
);
accepts(
  'a policy template without its dash',
  'DynamoDBCrudPolicy',
  `${fn}      Policies: $0\n`,
  `${fn}      Policies:\n        - DynamoDBCrudPolicy:\n            TableName: !Ref Table\n`,
);
knows('policies AWS manages', `${fn}      Policies:\n        - AWSLam$0\n`, [
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
]);
offers(
  'the policy that the code needs',
  `${shop}  Ship:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: src/\n      Handler: app.handler\n      Runtime: nodejs24.x\n      Policies:\n        - $0\n`,
  ['SQSSendMessagePolicy'],
  {
    'src/app.js': `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';\nconst sqs = new SQSClient();\nexport const handler = async () => sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE, MessageBody: '' }));\n`,
  },
);

// Code and files

const code = {
  'src/app.js': 'export const handler = async () => process.env.QUEUE_URL;\nexport const other = () => 1;\n',
  'src/lib/late.mjs': 'export const handler = async () => {};\n',
  'src/node_modules/x/index.js': 'exports.handler = () => {};\n',
  'src/app.test.js': 'export const handler = () => {};',
  'definition/order.asl.json': '{}',
  'template.md': '',
};
const coded = `${shop}  Ship:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: src/\n      Runtime: nodejs24.x\n`;
offers(
  'handlers that the code exports',
  `${coded}      Handler: $0\n`,
  ['app.handler', 'lib/late.handler', 'app.other'],
  code,
);
offers(
  'variables that the code reads',
  `${coded}      Handler: app.handler\n      Environment:\n        Variables:\n          $0\n`,
  ['QUEUE_URL'],
  code,
);
offers('folders with code', `${fn}      CodeUri: $0\n`, ['definition/', 'src/'], code);
offers(
  'files with definitions',
  `${shop}  Flow:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      DefinitionUri: definition/$0\n`,
  ['definition/order.asl.json'],
  code,
);

// Whole resources

offers('whole resources', `${shop}  $0`, [
  'Function with log group and dead-letter queue',
  'Queue with dead-letter queue and consumer',
]);
accepts(
  'a parameter',
  'Parameter',
  'Resources:\n  A:\n    Type: AWS::SQS::Queue\nParameters:\n  $0',
  'Resources:\n  A:\n    Type: AWS::SQS::Queue\nParameters:\n  Stage:\n    Type: String\n    Default: dev\n    AllowedValues: [dev, prod]',
);
knows('which resources need SAM', 'Resources:\n  A:\n    Type: AWS::SQS::Queue\n  $0', [
  'Queue with dead-letter queue',
  '-HTTP API with JWT authorizer',
]);

// JSON

const json = (properties: string) =>
  `{ "Resources": { "A": { "Type": "AWS::SQS::Queue", "Properties": { ${properties} } } } }`;
offers('properties in JSON', json('"Fifo$0"'), ['FifoQueue', 'FifoThroughputLimit']);
accepts('a property of JSON', 'DelaySeconds', json('"De$0"'), json('"DelaySeconds": '));
accepts(
  'a property of JSON, its quotes and comma too',
  'QueueName',
  json('Queue$0 "DelaySeconds": 1'),
  json('"QueueName": "", "DelaySeconds": 1'),
);
accepts('a value of JSON', 'true', json('"FifoQueue": $0'), json('"FifoQueue": true'));
accepts(
  'a type of JSON',
  'AWS::SQS::QueuePolicy',
  '{ "Resources": { "A": { "Type": "AWS::SQS$0" } } }',
  '{ "Resources": { "A": { "Type": "AWS::SQS::QueuePolicy" } } }',
);
offers('what Ref can name in JSON', json('"KmsMasterKeyId": { "Ref": "$0" }'), [
  'AWS::AccountId',
  'AWS::NoValue',
]);
offers('attributes in JSON', json('"KmsMasterKeyId": { "Fn::GetAtt": ["A", "$0"] }'), [
  'Arn',
  'QueueName',
  'QueueUrl',
]);

// Texts as they come

offers('sections above the first line', `$0\n${shop}`, ['Description', 'Outputs']);
accepts(
  'with the line ends of the text',
  'VpcConfig',
  `${fn}      Vpc$0\n`.replaceAll('\n', '\r\n'),
  `${fn.replaceAll('\n', '\r\n')}      VpcConfig:\n        \r\n`,
);
accepts(
  'with the indentation of the text',
  'Queue with dead-letter queue',
  'Resources:\n    A:\n        Type: AWS::SQS::Queue\n    $0\n',
  `Resources:
    A:
        Type: AWS::SQS::Queue
    NameQueue:
        Type: AWS::SQS::Queue
        Properties:
            VisibilityTimeout: 180
            RedrivePolicy:
                deadLetterTargetArn: !GetAtt NameDeadLetters.Arn
                maxReceiveCount: 5
    NameDeadLetters:
        Type: AWS::SQS::Queue
        Properties:
            MessageRetentionPeriod: 1209600
`,
);
offers('values where a quote is open', `${fn}      PackageType: "Zi$0\n`, ['Zip']);
offers('keys in a text that is broken elsewhere', `${fn}      Runt$0\n  Broken:\n    Type: [AWS::\n`, [
  'Runtime',
]);
