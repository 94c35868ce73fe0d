import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templatesOf } from '../../server/src/template/model';
import { parseTemplate } from '../../server/src/template/parse';
import type { Resource, Template } from '../../server/src/template/template';
import { getAtt, ref } from '../../server/src/template/template';
import { applyEdits, type Edit } from '../../server/src/text/edit';

/** The text after the edits that `change` asks for, made to the one resource named `Q` or to the template. */
function changed(text: string, change: (resource: Resource, template: Template) => readonly Edit[]): string {
  const [template] = templatesOf(parseTemplate('template', text));
  return applyEdits(text, change(template!.everyResource.get('Q')!, template!));
}

function writes(
  what: string,
  before: string,
  change: (resource: Resource, template: Template) => readonly Edit[],
  after: string,
) {
  test(what, () => assert.equal(changed(before, change), after));
}

const block = `Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30 # seconds
      Tags:
        - Key: a
          Value: b
  Other:
    Type: AWS::SNS::Topic
`;

writes(
  'a number is replaced and its comment stays',
  block,
  queue => queue.set('VisibilityTimeout', 180),
  block.replace('30', '180'),
);

writes(
  'a property is added behind the last one',
  block,
  queue => queue.set('FifoQueue', true),
  block.replace('          Value: b\n', '          Value: b\n      FifoQueue: true\n'),
);

writes(
  'what is missing above a property is made with it',
  block,
  queue => queue.set('RedrivePolicy.deadLetterTargetArn', getAtt('Dead', 'Arn')),
  block.replace(
    '          Value: b\n',
    '          Value: b\n      RedrivePolicy:\n        deadLetterTargetArn: !GetAtt Dead.Arn\n',
  ),
);

writes(
  'an item is added to a block list',
  block,
  queue => queue.append('Tags', { Key: 'c', Value: ref('AWS::StackName') }),
  block.replace(
    '          Value: b\n',
    '          Value: b\n        - Key: c\n          Value: !Ref AWS::StackName\n',
  ),
);

writes(
  'a property is taken out with its line',
  block,
  queue => queue.remove('VisibilityTimeout'),
  block.replace('      VisibilityTimeout: 30 # seconds\n', ''),
);

writes(
  'a property is renamed',
  block,
  queue => queue.rename('VisibilityTimeout', 'DelaySeconds'),
  block.replace('VisibilityTimeout', 'DelaySeconds'),
);

writes(
  'a resource without properties gets them',
  'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n  R:\n    Type: AWS::SNS::Topic\n',
  queue => queue.set('VisibilityTimeout', 5),
  'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: 5\n  R:\n    Type: AWS::SNS::Topic\n',
);

writes(
  'a key that has no value yet is filled',
  'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout:\n',
  queue => queue.set('VisibilityTimeout', 5),
  'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: 5\n',
);

writes(
  'a template without a line break at its end is written to all the same',
  'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { VisibilityTimeout: 30 }',
  queue => queue.set('FifoQueue', true),
  'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: { VisibilityTimeout: 30, FifoQueue: true }',
);

writes(
  'Windows line ends are kept',
  'Resources:\r\n  Q:\r\n    Type: AWS::SQS::Queue\r\n    Properties:\r\n      VisibilityTimeout: 30\r\n',
  queue => queue.set('FifoQueue', true),
  'Resources:\r\n  Q:\r\n    Type: AWS::SQS::Queue\r\n    Properties:\r\n      VisibilityTimeout: 30\r\n      FifoQueue: true\r\n',
);

const json = `{
    "Resources": {
        "Q": {
            "Type": "AWS::SQS::Queue",
            "Properties": {
                "VisibilityTimeout": 30,
                "Tags": []
            }
        }
    }
}
`;

writes(
  'JSON is written as JSON, indented as the file is',
  json,
  queue => queue.set('RedrivePolicy', { deadLetterTargetArn: getAtt('D', 'Arn') }),
  json.replace(
    '"Tags": []',
    `"Tags": [],
                "RedrivePolicy": {
                    "deadLetterTargetArn": {
                        "Fn::GetAtt": [
                            "D",
                            "Arn"
                        ]
                    }
                }`,
  ),
);

writes(
  'an entry of JSON goes with its comma',
  json,
  queue => queue.remove('VisibilityTimeout'),
  json.replace('"VisibilityTimeout": 30,\n                ', ''),
);

writes(
  'a resource is added behind the last',
  block,
  (_, template) => template.addResource('Dead', 'AWS::SQS::Queue', { MessageRetentionPeriod: 1209600 }),
  `${block}  Dead:
    Type: AWS::SQS::Queue
    Properties:
      MessageRetentionPeriod: 1209600
`,
);

const merged = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Patience:
    Type: Number
    Default: 1000
Globals:
  Function:
    MemorySize: 99
Resources:
  Q:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: !Ref Patience
`;

writes(
  'a value from Globals is changed in Globals',
  merged,
  fn => fn.set('MemorySize', 128),
  merged.replace('99', '128'),
);
writes(
  "a parameter's default is changed where it stands",
  merged,
  fn => fn.set('Timeout', 900),
  merged.replace('1000', '900'),
);
