import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Report } from '../../server/src/cli/report';
import { reportSarif } from '../../server/src/cli/report-sarif';
import { root } from '../support/root';

/** What SARIF 2.1.0 says of a value: a test of it, or an object's members, `?` behind those that may be absent. */
type Shape = ((value: unknown) => boolean) | readonly [Shape] | { readonly [member: string]: Shape };

const text = (value: unknown) => typeof value === 'string';
const fromOne = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;
const index = (value: unknown) => Number.isInteger(value) && (value as number) >= -1;
const level = (value: unknown) => ['none', 'note', 'warning', 'error'].includes(value as string);
const absoluteUri = (value: unknown) => text(value) && URL.canParse(value as string);
const relativeUri = (value: unknown) =>
  text(value) && /^(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})*$/.test(value as string);

/** The part of the standard's schema that the report uses. Members that are not named here are not allowed there, either. */
const log: Shape = {
  $schema: absoluteUri,
  version: value => value === '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: text,
          version: text,
          informationUri: absoluteUri,
          rules: [
            {
              id: text,
              name: text,
              shortDescription: { text },
              defaultConfiguration: { level },
              helpUri: absoluteUri,
              'help?': { text, markdown: text },
            },
          ],
        },
      },
      columnKind: value => value === 'utf16CodeUnits' || value === 'unicodeCodePoints',
      results: [
        {
          ruleId: text,
          ruleIndex: index,
          level,
          message: { text },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: relativeUri, uriBaseId: text },
                region: { startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne },
              },
            },
          ],
          partialFingerprints: { almanac: text },
        },
      ],
    },
  ],
};

/** What of a value the shape does not allow, each with the way to it. */
function* misfits(value: unknown, shape: Shape, path = ''): Generator<string> {
  if (typeof shape === 'function') {
    if (!shape(value)) yield `${path}: ${JSON.stringify(value)}`;
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) yield `${path}: no list`;
    else for (const [at, item] of value.entries()) yield* misfits(item, shape[0] as Shape, `${path}[${at}]`);
  } else if (typeof value !== 'object' || value === null || Array.isArray(value)) yield `${path}: no object`;
  else {
    const members = Object.entries(shape as Readonly<Record<string, Shape>>);
    for (const name of Object.keys(value))
      if (!members.some(([member]) => member.replace('?', '') === name)) yield `${path}.${name}: not allowed`;
    for (const [member, inner] of members) {
      const name = member.replace('?', '');
      if (name in value) yield* misfits((value as Record<string, unknown>)[name], inner, `${path}.${name}`);
      else if (name === member) yield `${path}.${name}: missing`;
    }
  }
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
        };
      }[];
    }[];
  }[];
}

function judge(report: string): Log {
  const value = JSON.parse(report) as Log;
  assert.deepEqual([...misfits(value, log)], []);
  for (const { tool, results } of value.runs) {
    assert.equal(new Set(tool.driver.rules.map(({ id }) => id)).size, tool.driver.rules.length);
    for (const { ruleId, ruleIndex, locations } of results) {
      assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
      const { startLine, startColumn, endLine, endColumn } = locations[0]!.physicalLocation.region;
      assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn), ruleId);
    }
  }
  return value;
}

const report: Report = {
  problems: [],
  files: [],
  rules: [{ id: 'a-rule', title: 'A rule', severity: 'hint' }],
  pageOf: () => undefined,
  version: '1.0.0',
  textOf: () => undefined,
  colours: false,
};

test('nothing found is a valid report, too', () => {
  const { runs } = judge(reportSarif(report));
  assert.equal(runs[0]!.results.length, 0);
});

test('names of files become references, whatever they hold', () => {
  const problem = {
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    rule: 'a-rule',
    message: '',
    severity: 'hint',
  } as const;
  for (const file of ['a b/täglich #1.yaml', '../100%.yaml', '[x]/{y}|"z".yaml'])
    judge(reportSarif({ ...report, problems: [{ ...problem, file }] }));
});

test('the report of the example is valid: members, places and the rules it names', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['dist/cli.js', 'check', 'examples/shop', '--format', 'sarif'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
  );
  assert.ok(judge(stdout).runs[0]!.results.length > 5);
});

test('a report that the standard does not allow is told apart', () => {
  const wrong = JSON.parse(reportSarif(report)) as { runs: { extra?: number; columnKind?: string }[] };
  wrong.runs[0]!.extra = 1;
  delete wrong.runs[0]!.columnKind;
  assert.deepEqual([...misfits(wrong, log)], ['.runs[0].extra: not allowed', '.runs[0].columnKind: missing']);
});
