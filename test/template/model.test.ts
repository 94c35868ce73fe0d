import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTemplate, templatesOf } from '../../server/src/template/model';
import { parseTemplate } from '../../server/src/template/parse';
import type { Setting } from '../../server/src/template/template';

/** Every property of every resource, drawn as `Id.Path = value (origin)`, one block for each world. */
function drawn(text: string): string {
  return templatesOf(parseTemplate('template', text))
    .map(template => {
      const lines: string[] = [];
      const draw = (path: string, setting: Setting | undefined) => {
        if (!setting) return;
        if (setting.kind === 'map') for (const key of setting.keys) draw(`${path}.${key}`, setting.get(key));
        else {
          const target = setting.refersTo
            ? `-> ${setting.refersTo}${setting.attribute ? `.${setting.attribute}` : ''}`
            : '?';
          const value = setting.value === undefined ? target : JSON.stringify(setting.value);
          lines.push(`${path} = ${value}${setting.origin === 'resource' ? '' : ` (${setting.origin})`}`);
        }
      };
      for (const resource of template.resources.values())
        for (const key of resource.keys()) draw(`${resource.id}.${key}`, resource.get(key));
      return lines.join('\n');
    })
    .join('\n--\n');
}

function reads(what: string, text: string, expected: string) {
  test(what, () => assert.equal(drawn(text), expected.trim()));
}

reads(
  'Globals are folded in: maps deep, lists joined, scalars overridden',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 30
    MemorySize: 256
    Layers: [base]
    Environment:
      Variables: { A: 1, B: 2 }
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 5
      Layers: [own]
      Environment:
        Variables: { B: 3 }
  T:
    Type: AWS::SNS::Topic
    Properties: { TopicName: t }
`,
  `
F.Timeout = 5
F.Layers = ["base","own"]
F.Environment.Variables.A = 1 (globals)
F.Environment.Variables.B = 3
F.MemorySize = 256 (globals)
T.TopicName = "t"`,
);

reads(
  'intrinsics are resolved as far as the file alone allows',
  `Parameters:
  Size: { Type: Number, Default: 512 }
  Ids: { Type: CommaDelimitedList, Default: "a, b" }
  Given: { Type: String }
Mappings:
  Stages: { dev: { Memory: 128 } }
Resources:
  R:
    Type: Custom::Thing
    Properties:
      A: !Ref Size
      B: !FindInMap [Stages, dev, Memory]
      C: !Join ['-', [x, !Ref Size]]
      D: !Select [1, !Split [',', 'p,q']]
      E: !Sub '\${Size} MB'
      F: !Sub '\${Other.Arn}'
      G: !GetAtt Other.Arn
      H: !Ref Given
      I: !Ref Ids
      J: !Ref AWS::NoValue
      K: { Fn::Sub: ['\${V}!', { V: 1 }] }
      L: !ImportValue x
  Other: { Type: AWS::SQS::Queue }
`,
  `
R.A = 512 (parameter)
R.B = 128
R.C = "x-512"
R.D = "q"
R.E = "512 MB"
R.F = -> Other.Arn
R.G = -> Other.Arn
R.H = -> Given
R.I = ["a","b"] (parameter)
R.K = "1!"
R.L = ?`,
);

reads(
  'conditions are decided before anyone looks: one world for each consistent answer',
  `Parameters:
  Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Not [!Condition IsProd]
Resources:
  Q:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: !If [IsProd, 180, 30]
      DelaySeconds: !If [IsDev, 1, !Ref AWS::NoValue]
  P:
    Type: AWS::SNS::Topic
    Condition: IsProd
    Properties: { TopicName: !Sub 'orders-\${Stage}' }
`,
  `
Q.VisibilityTimeout = 30
Q.DelaySeconds = 1
--
Q.VisibilityTimeout = 180
P.TopicName = "orders-prod" (parameter)`.replace(' (parameter)', ''),
);

reads(
  'half-typed text still tells what it can',
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 10
      Mem
      Handler: app.handler
  G:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: [
  H:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 3
`,
  `
F.Timeout = 10
F.Handler = "app.handler"
G.Runtime = []
H.DelaySeconds = 3`,
);

test('a template is recognised by its content', () => {
  const is = (text: string) => isTemplate(parseTemplate('x', text));
  assert.equal(is('Resources:\n  A:\n    Type: AWS::SQS::Queue\n'), true);
  assert.equal(is('AWSTemplateFormatVersion: 2010-09-09\n'), true);
  assert.equal(is('{"Resources": {"A": {"Type": "AWS::SQS::Queue"}}}'), true);
  assert.equal(is('services:\n  web:\n    image: nginx\n'), false);
  assert.equal(is('Resources:\n  cpu: 1\n'), false);
  assert.equal(is(''), false);
});

test('a duplicate key is an error that knows where the first stands', () => {
  const text =
    'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Type: AWS::SNS::Topic\n  A:\n    Type: AWS::SNS::Topic\n';
  const { errors } = parseTemplate('x', text);
  assert.deepEqual(
    errors.map(({ kind, start, first }) => [
      kind,
      text.slice(start, start + 4),
      first && text.slice(first.start, first.start + 4),
    ]),
    [
      ['duplicate-key', 'Type', 'Type'],
      ['duplicate-key', 'A:\n ', 'A:\n '],
    ],
  );
});

test('what did not change is not parsed again, and stands where it now is', () => {
  const before = parseTemplate(
    'x',
    'Resources:\n  A:\n    Type: AWS::SQS::Queue\n  B:\n    Type: AWS::SNS::Topic\n',
  );
  const b = templatesOf(before)[0]!.resources.get('B')!;
  const text =
    'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties: {}\n  B:\n    Type: AWS::SNS::Topic\n';
  const after = templatesOf(parseTemplate('x', text, before))[0]!.resources.get('B')!;
  assert.equal(after.typeSpan, b.typeSpan);
  assert.equal(text.slice(after.typeSpan.start, after.typeSpan.end), 'AWS::SNS::Topic');
});
