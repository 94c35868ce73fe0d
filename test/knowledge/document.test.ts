import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocuments, olderThan } from '../../server/src/knowledge/check';
import { parseDocument } from '../../server/src/knowledge/document';
import { readDocuments } from '../support/knowledge';

const good = `---
title: Function timeout
service: Lambda
summary: How long one invocation may run, {lambda.timeout.max}.
facts:
  lambda.timeout.max:
    label: Longest function timeout
    kind: max
    value: 900
    unit: s
    per: function
    on: [AWS::Lambda::Function Timeout]
    source: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    checked: 2026-11-22
    asOf: 2026-08
    was: [{ value: 300, unit: s, until: 2018-10 }]
aliases: [time limit]
---

A function is stopped after {lambda.timeout.max}.

## Choosing a timeout

Not by \`{proxy+}\`.
`;

test('a document is its front matter, its facts and its sections', () => {
  const { facts, sections, problems, ...front } = parseDocument('lambda/timeout', good);
  assert.deepEqual(problems, []);
  assert.deepEqual(front, {
    id: 'lambda/timeout',
    title: 'Function timeout',
    service: 'Lambda',
    summary: 'How long one invocation may run, {lambda.timeout.max}.',
    related: [],
    links: [],
    aliases: ['time limit'],
  });
  assert.deepEqual(facts, [
    {
      id: 'lambda.timeout.max',
      label: 'Longest function timeout',
      kind: 'max',
      value: 900,
      unit: 's',
      per: 'function',
      on: ['AWS::Lambda::Function Timeout'],
      source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
      checked: '2026-11-22',
      asOf: '2026-08',
      was: [{ value: 300, unit: 's', until: '2018-10' }],
    },
  ]);
  assert.deepEqual(
    sections.map(({ line, title, text }) => `${line + 1} ${title}: ${text}`),
    [
      '19 Function timeout: A function is stopped after {lambda.timeout.max}.',
      '22 Choosing a timeout: Not by `{proxy+}`.',
    ],
  );
});

/** What is wrong with the good document after a change, as `line: message`. */
function wrong(from: string | RegExp, to: string): string {
  const text = good.replace(from, to);
  assert.notEqual(text, good);
  return checkDocuments([parseDocument('lambda/timeout', text)])
    .map(({ line, message }) => `${line + 1}: ${message}`)
    .join('\n');
}

const mistakes: readonly [string | RegExp, string, string][] = [
  ['    unit: s\n', '', "6: lambda.timeout.max: no unit; write unit: '' where there is none\n"],
  [
    / {4}source: .*\n/,
    '',
    '6: lambda.timeout.max: no source: the https address of the page it was read from',
  ],
  ['2026-11-22', 'yesterday', '14: lambda.timeout.max: no day it was checked, such as 2026-11-22'],
  ['kind: max', 'kind: most', '8: lambda.timeout.max: kind is one of min, max, range'],
  ['    label', '    lable', '7: lambda.timeout.max: unknown key lable'],
  [
    'AWS::Lambda::Function Timeout',
    'Timeout',
    '12: lambda.timeout.max: Timeout is not a type with a property',
  ],
  [
    'after {lambda.timeout.max}',
    'after {lambda.timeout.most}',
    '20: {lambda.timeout.most}: there is no such fact',
  ],
  [
    'after {lambda.timeout.max}',
    'after {lambda.timeout.max:7}',
    '20: {lambda.timeout.max:7}: the fact has no such part',
  ],
  ['after {lambda.timeout.max}', 'after 900 s', '20: 900 s stands bare: quote it as {lambda.timeout.max}'],
  [
    'after {',
    'after ([more](almanac:lambda/none)) {',
    '20: almanac:lambda/none: there is no such document or section',
  ],
  ['aliases:', 'related: [sqs/none]\naliases:', '1: related: there is no document sqs/none'],
  ['title: Function timeout\n', '', '2: no title'],
  ['kind: max', 'kind: [max', '9: '],
];
for (const [from, to, expected] of mistakes)
  test(`wrong in a document: ${expected.trim()}`, () => {
    const found = wrong(from, to);
    assert.ok(found.startsWith(expected.trim()), found);
  });

test('what older material says may stand bare', () => {
  assert.equal(wrong('Not by', '> It was 900 s.\n\nNot by'), '');
});

test('a fact stands in one document only', () => {
  const twice = ['a/one', 'a/two'].map(id => parseDocument(id, good));
  assert.deepEqual(
    checkDocuments(twice).map(({ document, message }) => `${document}: ${message}`),
    ['a/two: lambda.timeout.max is also in a/one'],
  );
});

test('facts that were checked long ago are listed', () => {
  const documents = [parseDocument('lambda/timeout', good)];
  assert.deepEqual(olderThan(documents, '2026-11-22'), []);
  assert.deepEqual(
    olderThan(documents, '2026-11-23').map(({ id }) => id),
    ['lambda.timeout.max'],
  );
});

test('any text is read as a document', () => {
  const shapes = [
    '',
    '---',
    '---\n',
    '---\n---',
    '---\n{{{\n---\n',
    '---\n- a\n- b\n---\nx',
    '---\na: *b\n---\n',
    '---\nfacts: 1\n---',
  ];
  for (const text of [
    ...shapes,
    '---\n' + 'a: &a [*a]\n'.repeat(99) + '---\n',
    good.slice(0, 200),
    good.replace(/\n/g, '\r\n'),
  ])
    assert.equal(parseDocument('a/b', text).id, 'a/b');
});

test('the documents in knowledge/ are without fault', () => {
  const problems = checkDocuments(readDocuments());
  assert.deepEqual(
    problems.map(({ document, line, message }) => `${document}.md:${line + 1}: ${message}`),
    [],
  );
});
