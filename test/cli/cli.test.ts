import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../support/root';

const folder = mkdtempSync(join(tmpdir(), 'almanac-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, run as a person would, in a folder with these files. */
function almanac(words: readonly string[], files: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { out: stdout, error: stderr, status };
}

const template = `Resources:
  Report:
    Type: AWS::Lambda::Function
    Properties:
      Code: { S3Bucket: code, S3Key: report.zip }
      Handler: report.handler
      Role: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/report
      Runtime: python3.14
      Timeout: 1800
`;

test('check tells problems as JSON, counted from one, and ends with 1', () => {
  const { out, status } = almanac(['check', '--format', 'json', 'a/template.yaml'], {
    'a/template.yaml': template,
  });
  const [problem] = (JSON.parse(out) as { rule: string }[]).filter(
    ({ rule }) => rule === 'value-outside-bounds',
  );
  assert.deepEqual(problem, {
    file: 'a/template.yaml',
    line: 9,
    column: 16,
    endLine: 9,
    endColumn: 20,
    rule: 'value-outside-bounds',
    severity: 'error',
    message: 'Timeout of Report is 1,800 s; longest function timeout: 900 s',
    fix: { title: 'Set Timeout to 900', safe: true },
  });
  assert.equal(status, 1);
});

test('check finds templates below a folder, by what they hold', () => {
  const { out } = almanac(['check', 'b', '--format', 'json'], {
    'b/deep/stack.yml': template,
    'b/compose.yaml': 'services: {}\n',
    'b/node_modules/x/template.yaml': template,
  });
  assert.deepEqual(
    [...new Set((JSON.parse(out) as { file: string }[]).map(({ file }) => file))],
    ['b/deep/stack.yml'],
  );
});

test('check draws the line, with the place below it', () => {
  const { out } = almanac(['check', 'a/template.yaml']);
  assert.match(
    out,
    /^a\/template\.yaml:9:16 error Timeout of Report is 1,800 s.*\n9 \| {7}Timeout: 1800\n {2}\| {16}\^\^\^\^\n {2}= fix: Set Timeout to 900$/m,
  );
});

test('check --fix writes what can be fixed safely', () => {
  almanac(['check', '--fix', 'c/template.yaml'], { 'c/template.yaml': template });
  assert.match(readFileSync(join(folder, 'c/template.yaml'), 'utf8'), /Timeout: 900\n/);
});

test('check as annotations for GitHub', () => {
  const { out } = almanac(['check', 'a/template.yaml', '--format=github']);
  assert.match(
    out,
    /^::error file=a\/template\.yaml,line=9,col=16,endLine=9,endColumn=20,title=value-outside-bounds::Timeout of Report/m,
  );
});

test('check as SARIF names the rules with their pages, and each problem with its place', () => {
  const { runs, version } = JSON.parse(almanac(['check', 'a/template.yaml', '--format', 'sarif']).out);
  assert.equal(version, '2.1.0');
  const index = runs[0].results.findIndex(
    (result: { ruleId: string }) => result.ruleId === 'value-outside-bounds',
  );
  const result = runs[0].results[index];
  assert.equal(runs[0].tool.driver.rules[result.ruleIndex].id, 'value-outside-bounds');
  assert.match(runs[0].tool.driver.rules[result.ruleIndex].help.markdown, /## Why it matters/);
  assert.deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: 'a/template.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 9, startColumn: 16, endLine: 9, endColumn: 20 },
  });
});

test('check as JUnit XML', () => {
  const { out } = almanac(['check', 'a/template.yaml', '--format', 'junit']);
  assert.match(
    out,
    /<testsuite name="a\/template\.yaml"[^>]*>[\s\S]*<failure type="error" message="Timeout of Report is 1,800 s/,
  );
});

test('what the team agreed on holds on the command line too', () => {
  const files = {
    'd/template.yaml': template,
    'almanac.config.json': '{ "rules": { "value-outside-bounds": "off" }, } // agreed',
  };
  const { out } = almanac(['check', 'd', '--format', 'json'], files);
  rmSync(join(folder, 'almanac.config.json'));
  assert.deepEqual(
    (JSON.parse(out) as { rule: string }[]).filter(({ rule }) => rule === 'value-outside-bounds'),
    [],
  );
});

test('a baseline keeps what is known quiet, and what is new comes out', () => {
  almanac(['check', 'e', '--update-baseline', '--baseline', 'known.json'], { 'e/template.yaml': template });
  assert.equal(almanac(['check', 'e', '--baseline', 'known.json', '--format', 'json']).out, '[]\n');
  const { out, status } = almanac(['check', 'e', '--baseline', 'known.json', '--format', 'json'], {
    'e/template.yaml': template.replace('1800', '1900'),
  });
  assert.deepEqual(
    (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule),
    ['value-outside-bounds'],
  );
  assert.equal(status, 1);
});

test('what git ignores is passed by, and only what changed is checked when asked', () => {
  const files = {
    'g/.gitignore': 'made/\n',
    'g/made/template.yaml': template,
    'g/one.yaml': template,
    'g/two.yaml': template,
  };
  almanac(['help'], files);
  const git = (...words: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], { cwd: join(folder, 'g') });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  writeFileSync(join(folder, 'g/two.yaml'), template.replace('1800', '1900'));
  const checked = (words: readonly string[]) => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'dist/cli.js'), 'check', '--format', 'json', ...words],
      { cwd: join(folder, 'g'), encoding: 'utf8' },
    );
    return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))];
  };
  assert.deepEqual(checked([]), ['one.yaml', 'two.yaml']);
  assert.deepEqual(checked(['*.yaml']), ['one.yaml', 'two.yaml']);
  assert.deepEqual(checked(['--changed-since', 'HEAD']), ['two.yaml']);
});

test('what cannot be run ends with 2 and says why', () => {
  for (const [words, why] of [
    [['check', 'nowhere'], /nothing at nowhere/],
    [['check', 'a', '--format', 'xml'], /no format xml/],
    [['fact', 'no.such'], /no fact no\.such/],
    [['explain', 'no-such'], /no rule no-such/],
    [['calculate', 'no-such'], /no calculator no-such/],
    [['search'], /needs words/],
    [['dance'], /no command dance/],
  ] as const) {
    const { error, status } = almanac(words);
    assert.match(error, why);
    assert.equal(status, 2, words.join(' '));
  }
});

test('search answers with sections, best first, and the fact that answers', () => {
  const [first] = JSON.parse(almanac(['search', 'how long can a lambda run', '--format', 'json']).out) as {
    id: string;
    fact: { id: string };
  }[];
  assert.equal(first!.id.split('#')[0], 'lambda/timeout');
  assert.equal(first!.fact.id, 'lambda.timeout.max');
});

test("search finds a person's own documents beside the almanac's", () => {
  const { out } = almanac(['search', 'zebra deployment ritual', '--docs', 'notes', '--format', 'json'], {
    'notes/team.txt': 'Deployments\n    Zebra ritual\n        Deployments wait for the zebra\n',
  });
  const [first] = JSON.parse(out) as { text: string; source: string }[];
  assert.match(first!.text, /zebra/);
  assert.match(first!.source, /^notes\/team\.txt:\d+$/);
});

const notes = `Lambda limits
    Disk capacity in /tmp: 512 MB
    Maximum execution time: 900 seconds
`;

test('check tells what notes say that no longer holds, where they are named', () => {
  const json = (words: readonly string[]) =>
    JSON.parse(almanac(['check', ...words, '--format', 'json'], { 'stale/limits.txt': notes }).out) as {
      rule: string;
      line: number;
      column: number;
      severity: string;
      fix?: { safe: boolean };
    }[];
  for (const words of [['--docs', 'stale'], ['stale/limits.txt']]) {
    const [problem, ...others] = json(words);
    assert.deepEqual(others, []);
    const { rule, line, column, severity, fix } = problem!;
    assert.deepEqual(
      { rule, line, column, severity, safe: fix?.safe },
      { rule: 'stale-note', line: 2, column: 28, severity: 'warning', safe: false },
    );
  }
  assert.deepEqual(json(['stale']), []);
});

test('stale notes are told in every format, and explained', () => {
  const told = (format: string) =>
    almanac(['check', '--docs', 'stale', '--format', format], { 'stale/limits.txt': notes });
  assert.match(told('text').out, /limits\.txt:2:28 warning “512 MB” was true until .*\[stale-note\]/);
  assert.match(told('text').out, /0 errors, 1 warning, 0 hints in 1 note\n$/);
  assert.match(told('github').out, /^::warning file=stale\/limits\.txt,line=2/);
  assert.match(told('junit').out, /name="stale-note:2:28"/);
  const [run] = (
    JSON.parse(told('sarif').out) as {
      runs: {
        tool: { driver: { rules: { id: string; help?: object }[] } };
        results: { ruleIndex: number }[];
      }[];
    }
  ).runs;
  assert.equal(run!.results[0]!.ruleIndex, 0);
  assert.equal(run!.tool.driver.rules[0]!.id, 'stale-note');
  assert.ok(run!.tool.driver.rules[0]!.help);
  assert.equal(told('text').status, 0);
  assert.match(almanac(['explain', 'stale-note']).out, /## What a mark says/);
});

test('fact, explain and calculate answer people and programs', () => {
  assert.equal(
    (JSON.parse(almanac(['fact', 'lambda.timeout.max', '--format', 'json']).out) as { value: number }).value,
    900,
  );
  assert.match(almanac(['fact', 'lambda.timeout.max']).out, /Longest function timeout: 900 s/);
  assert.match(almanac(['explain', 'value-outside-bounds']).out, /## Why it matters/);
  assert.match(almanac(['calculate', '--list']).out, /^lambda-cost$/m);
  const result = JSON.parse(
    almanac([
      'calculate',
      'lambda-cost',
      '--requests',
      '2000000',
      '--memory',
      '512',
      '--free-tier',
      'no',
      '--format',
      'json',
    ]).out,
  ) as { value: number; region: string };
  assert.equal(result.value.toFixed(4), '2.4000');
  assert.equal(result.region, 'us-east-1');
});
