import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCsv, asMarkdown } from '../../client/src/sidebar/view/report';

const form = {
  id: 'lambda-cost',
  title: 'Lambda cost',
  summary: '',
  service: 'Lambda',
  prefills: true,
  applies: false,
  fields: {
    memory: { label: 'Memory', unit: 'MB', initial: 128 },
    architecture: {
      label: 'Architecture',
      unit: '',
      initial: 'arm64',
      options: [{ value: 'arm64', label: 'arm64 (Graviton)' }],
    },
  },
};
const calculation = {
  calculator: 'lambda-cost',
  answer: '$3.42 a month',
  value: 3.42,
  unit: 'USD a month',
  lines: [{ label: 'Requests | all', working: '1,000,000 × $0.20 per million', value: '$0.20', cost: 0.2 }],
  notes: ['Logs are not counted.'],
  region: 'us-east-1',
  pricesChecked: '2026-11-22',
  sources: [],
};

test('a calculation as Markdown', () => {
  assert.equal(
    asMarkdown(form, { memory: 1024 }, calculation),
    `### Lambda cost: $3.42 a month

| Input | Value |
| --- | ---: |
| Memory | 1,024 MB |
| Architecture | arm64 (Graviton) |

| Line | Working | Value |
| --- | --- | ---: |
| Requests \\| all | 1,000,000 × $0.20 per million | $0.20 |

- Logs are not counted.
- Prices: us-east-1, checked 2026-11-22.
`,
  );
});

test('a calculation for a spreadsheet', () => {
  assert.deepEqual(asCsv(form, { memory: 1024 }, calculation).split('\r\n'), [
    'Calculator,Lambda cost,,',
    'Input,Memory,,"1,024 MB"',
    'Input,Architecture,,arm64 (Graviton)',
    'Line,Requests | all,"1,000,000 × $0.20 per million",0.2',
    'Answer,$3.42 a month,USD a month,3.42',
    '',
  ]);
});

test('a text never becomes a formula', () => {
  const sly = { ...calculation, lines: [{ label: '=HYPERLINK("x")', working: '+1', value: '@x' }] };
  assert.match(asCsv(form, {}, sly), /"'=HYPERLINK\(""x""\)",'\+1,'@x/);
});
