import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Snippet } from '../../server/src/schema/schema';
import { linesOf } from '../../server/src/text/lines';
import { accepted, suggested } from '../support/completion';
import { built } from '../support/root';
import { findings } from '../support/rule';

const snippets = JSON.parse(built('schema/snippets.json')) as readonly Snippet[];

const yaml = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev }
Conditions:
  IsLive: !Equals [!Ref Stage, prod]
Mappings:
  Regions: { one: { two: three } }
Resources:
  Existing:
    Type: AWS::SNS::Topic
    Condition: IsLive
`;

/** Nothing in a snippet is wrong: rules find no error and no warning, but that there is no code yet. */
for (const { title, section } of snippets) {
  test(`what "${title}" writes, the rules like`, async () => {
    const marked = yaml.replace(new RegExp(`^${section}:\n`, 'm'), `${section}:\n  $0\n`);
    const { text, offset, found, items } = await suggested(marked);
    const item = items.find(({ label }) => label === title);
    assert.ok(item && found, `${title} is not offered`);
    const after = accepted(text, offset, found, item);
    const lines = linesOf(after);
    const beside = { 'src/app.js': 'export const handler = async () => ({});\n', 'layers/shared/x.js': '' };
    const wrong = (await findings(undefined, after, beside))
      .filter(
        ({ severity, rule }) => severity !== 'hint' && !rule.endsWith('-unused') && rule !== 'mapping-unused',
      )
      .map(
        ({ rule, message, at }) =>
          `${rule}: ${message} (${lines.text(lines.position(at.start).line).trim()})`,
      );
    assert.deepEqual(wrong, []);
  });
}

test('names that are taken get a number', async () => {
  const marked = yaml.replace('Resources:\n', 'Resources:\n  $0\n  NameQueue:\n    Type: AWS::SQS::Queue\n');
  const { text, offset, found, items } = await suggested(marked);
  const item = items.find(({ label }) => label === 'Queue with dead-letter queue');
  assert.match(
    accepted(text, offset, found!, item!),
    /^ {2}Name2Queue:\n {4}Type: AWS::SQS::Queue\n[\s\S]*Name2DeadLetters\.Arn/m,
  );
});

test('snippets are JSON in JSON', async () => {
  const marked = '{\n  "Resources": {\n    "A": { "Type": "AWS::SNS::Topic" },\n    $0\n  }\n}\n';
  const { text, offset, found, items } = await suggested(marked);
  const item = items.find(({ label }) => label === 'Topic with queue');
  const after = accepted(text, offset, found!, item!);
  const read = JSON.parse(after) as { Resources: Record<string, unknown> };
  assert.deepEqual(Object.keys(read.Resources), [
    'A',
    'NameTopic',
    'NameQueue',
    'NameDeadLetters',
    'NameSubscription',
    'NameQueuePolicy',
  ]);
  assert.deepEqual(
    (read.Resources.NameSubscription as { Properties: { Endpoint: unknown } }).Properties.Endpoint,
    { 'Fn::GetAtt': ['NameQueue', 'Arn'] },
  );
});
