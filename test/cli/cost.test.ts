import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../support/root';

const folder = mkdtempSync(join(tmpdir(), 'almanac-cost-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, words: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { out: stdout, error: stderr, status };
};
const almanac = (...words: readonly string[]) => run(process.execPath, [join(root, 'dist/cli.js'), ...words]);
const git = (...words: readonly string[]) =>
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words]);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const queue = 'Resources:\n  Q: { Type: AWS::SQS::Queue }\n';

test('cost tells the month of a template, and what changed since a revision or against a file', () => {
  write('template.yaml', queue);
  write('other.yaml', `${queue}  T: { Type: AWS::SNS::Topic }\n`);
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  write('template.yaml', `${queue}  F: { Type: AWS::Lambda::Function }\n`);
  const text = almanac('cost', 'template.yaml', '--compare', 'HEAD');
  assert.match(text.out, /^template\.yaml: about \$1\.65 a month, prices of us-east-1, checked 2026-/);
  assert.match(
    text.out,
    /\nBefore \$1\.20, now \$1\.65 a month: \+\$0\.45\n {2}F: new → \$0\.45 \(\+\$0\.45\)\n/,
  );
  assert.equal(text.status, 0);
  const { out } = almanac('cost', 'template.yaml', '--format', 'json', '--compare', 'other.yaml');
  const { total, change } = JSON.parse(out) as {
    total: number;
    change: { resources: { id: string; before?: number; after?: number }[] };
  };
  assert.equal(Math.round(total * 100), 165);
  assert.deepEqual(
    change.resources.map(({ id, before, after }) => [id, before, after?.toFixed(2)]),
    [
      ['T', 0.5, undefined],
      ['F', undefined, '0.45'],
    ],
  );
  assert.match(
    almanac('cost', 'template.yaml', '--format', 'markdown').out,
    /^### template\.yaml: about \$1\.65 a month\n\n\| Resource \|/,
  );
});

test('prices of the configuration hold for cost and for calculate', () => {
  write('template.yaml', queue);
  write('almanac.config.json', '{ "prices": { "sqs.price-standard:0": 1 } }');
  assert.match(almanac('cost', 'template.yaml').out, /about \$3\.00 a month/);
  assert.match(
    almanac('calculate', 'sqs-cost', '--messages', '1000000', '--free-tier', 'no').out,
    /: \$3\.00 a month\n[\s\S]*With prices of your own: sqs\.price-standard\./,
  );
});

test('what cannot be told says why', () => {
  write('values.json', '{}');
  for (const [words, why] of [
    [[], /name the template/],
    [['nothing.yaml'], /there is no file nothing\.yaml/],
    [['values.json'], /values\.json is no SAM or CloudFormation template/],
    [['template.yaml', '--format', 'pdf'], /there is no format pdf/],
    [['template.yaml', '--compare', 'no-such-thing'], /neither a file nor a revision/],
  ] as const) {
    const { error, status } = almanac('cost', ...words);
    assert.match(error, why);
    assert.equal(status, 2);
  }
});
