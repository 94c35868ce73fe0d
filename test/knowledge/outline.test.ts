import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOwnDocument } from '../../server/src/knowledge/outline';

/** Each section as `line path [service]` with its text below. */
function drawn(text: string, uri = 'file:///notes/queues.txt'): string {
  const reading = readOwnDocument(uri, text.replace(/^\n/, ''));
  if ('refused' in reading) return `refused: ${reading.refused}`;
  return reading.document.sections
    .map(
      ({ line, under, title, service, text }) =>
        `${line + 1} ${[...under, title].join(' > ')} [${service}]\n${text}`,
    )
    .join('\n\n');
}

const shape = (name: string, text: string, expected: string) =>
  test(name, () => assert.equal(drawn(text), expected.trim()));

shape(
  'headings with indented lines below them',
  `
Lambda vs EC2
    EC2
        Virtual servers
    Lambda
        Short executions

SQS
    Messages wait in a queue
`,
  `
1 Lambda vs EC2 [Lambda]
- EC2
  - Virtual servers
- Lambda
  - Short executions

7 SQS [SQS]
- Messages wait in a queue`,
);

shape(
  'headings of Markdown over headings of an outline over bullets',
  `
# Notes

## 203 - AWS Lambda

Limits per region:

* Memory: 128 MB to
10 GB
  * in steps
* Timeout
`,
  `
5 Notes > 203 - AWS Lambda > Limits per region [Lambda]
- Memory: 128 MB to 10 GB
  - in steps
- Timeout`,
);

shape(
  'a long list is cut where lines have lines of their own',
  `
Step Functions
    Standard
        ${Array.from({ length: 9 }, (_, at) => `standard ${at}`).join('\n        ')}
    Express
        ${Array.from({ length: 9 }, (_, at) => `express ${at}`).join('\n        ')}
    a line alone
`,
  `
1 Step Functions [Step Functions]
- a line alone

2 Step Functions > Standard [Step Functions]
${Array.from({ length: 9 }, (_, at) => `- standard ${at}`).join('\n')}

12 Step Functions > Express [Step Functions]
${Array.from({ length: 9 }, (_, at) => `- express ${at}`).join('\n')}`,
);

shape(
  'prose under headings stays prose, fences and front matter are no headings',
  `
---
tags: [aws]
---
# Queues

A queue holds messages. It hides them.

\`\`\`sh
# not a heading
\`\`\`

Underlined
----------
A function reads them from time to time:

- in batches
`,
  `
4 Queues [SQS]
A queue holds messages. It hides them.

\`\`\`sh
# not a heading
\`\`\`

12 Queues > Underlined [SQS]
A function reads them from time to time:

- in batches`,
);

test('what is no document is refused with the reason', () => {
  assert.equal(drawn('PK\u0003\u0004\0\0'), 'refused: it is binary');
  assert.equal(drawn('\ufffd'.repeat(100)), 'refused: it is not text in UTF-8');
  assert.equal(drawn('a'.repeat(300_000)), 'refused: it has a line of 300000 characters');
  assert.match(drawn('a line\n'.repeat(2_000_000)), /^refused: it is larger/);
});

test('no shape of text is too much', () => {
  const start = performance.now();
  const shapes = [
    Array.from({ length: 5000 }, (_, at) => `${' '.repeat(at)}* deeper`).join('\n'),
    '> '.repeat(50_000),
    '* \n'.repeat(200_000),
    '#'.repeat(100_000),
    `${'```\n'.repeat(99_999)}`,
    'Head\n  a\n'.repeat(100_000),
    '[a]('.repeat(40_000),
  ];
  for (const text of shapes) drawn(text);
  assert.ok(performance.now() - start < 6000, `${performance.now() - start}`);
});
