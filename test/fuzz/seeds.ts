/** Texts that edits begin with. */
export const templates: readonly string[] = [
  `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
Conditions:
  Production: !Equals [!Ref Stage, prod]
Mappings:
  Sizes:
    dev: { Memory: 128 }
Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 30
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: work.handler
      MemorySize: !FindInMap [Sizes, dev, Memory]
      Environment:
        Variables:
          TABLE: !Ref Orders
      Policies:
        - DynamoDBReadPolicy: { TableName: !Ref Orders }
      Events:
        Jobs:
          Type: SQS
          Properties: { Queue: !GetAtt Jobs.Arn, BatchSize: 20 }
        Get:
          Type: Api
          Properties: { Path: '/orders/{id}', Method: get }
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 20
  Orders:
    Type: AWS::DynamoDB::Table
    Condition: Production
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: S
      KeySchema:
        - AttributeName: id
          KeyType: HASH
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: First
        States:
          First:
            Type: Task
            Resource: !GetAtt Work.Arn
            Next: Last
          Last:
            Type: Succeed
Outputs:
  Url:
    Value: !Sub 'https://\${ServerlessRestApi}.execute-api.\${AWS::Region}.amazonaws.com/Prod'
`,
  `{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Resources": {
    "Work": {
      "Type": "AWS::Lambda::Function",
      "Properties": {
        "Runtime": "python3.12",
        "Handler": "app.handler",
        "Timeout": 30,
        "Code": { "ZipFile": "def handler(event, context):\\n    return 1\\n" },
        "Role": { "Fn::GetAtt": ["Role", "Arn"] }
      }
    },
    "Mapping": {
      "Type": "AWS::Lambda::EventSourceMapping",
      "Properties": { "FunctionName": { "Ref": "Work" }, "EventSourceArn": { "Fn::GetAtt": ["Jobs", "Arn"] } }
    },
    "Jobs": { "Type": "AWS::SQS::Queue", "Properties": { "VisibilityTimeout": 10 } },
    "Role": { "Type": "AWS::IAM::Role", "Properties": {} },
    "Flow": {
      "Type": "AWS::StepFunctions::StateMachine",
      "Properties": {
        "DefinitionString": "{\\"StartAt\\": \\"A\\", \\"States\\": {\\"A\\": {\\"Type\\": \\"Pass\\", \\"End\\": true}}}"
      }
    }
  }
}
`,
  `Resources:
  One: &one
    Type: AWS::SNS::Topic
    Properties: { DisplayName: One }
  Two: *one
  Fn::ForEach::Topics:
    - Name
    - [A, B]
    - 'Topic\${Name}':
        Type: AWS::SNS::Topic
`,
];

/** Handler files by the name that tells their language. */
export const handlers: Readonly<Record<string, string>> = {
  'work.js': `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
const { TABLE, STAGE = 'dev' } = process.env;
export const handler = async (event, context) => {
  const id = event.pathParameters.id;
  for (const { body } of event.Records) JSON.parse(body);
  const found = await client.send(new GetItemCommand({ TableName: TABLE, Key: { id: { S: id } } }));
  return { statusCode: 200, body: JSON.stringify(found.Item) };
};
`,
  'work.ts': `import type { SQSHandler } from 'aws-lambda';
interface Job<T extends object = {}> { readonly id: T }
export const handler: SQSHandler = async event => {
  const all = await Promise.all(event.Records.map(async record => JSON.parse(record.body) as Job));
  console.log(process.env['TABLE']!, \`\${all.length} jobs\`);
};
`,
  'work.py': `import json
import os
import boto3

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    for record in event["Records"]:
        body = json.loads(record["body"])
        table.put_item(Item={"id": body["id"]})
    return {"statusCode": 200, "body": f"{len(event)} done"}
`,
};

/** Notes as people keep them. */
export const notes: readonly string[] = [
  `# Lambda

Functions run for **15 minutes** at most.

| limit | value |
| --- | --- |
| memory | 10,240 MB |

\`\`\`yaml
Timeout: 900
\`\`\`
`,
  `lambda
\ttimeout
\t\tmax 15 minutes
\tmemory
\t\t128 MB to 10 GB
sqs
\tvisibility: 30 s by default
`,
];

export const definition = `{
  "StartAt": "Charge",
  "States": {
    "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{ "ErrorEquals": ["States.ALL"] }], "Next": "Wait" },
    "Wait": { "Type": "Wait", "Seconds": 10, "Next": "Each" },
    "Each": { "Type": "Map", "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } }, "End": true }
  }
}
`;
