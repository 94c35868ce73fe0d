import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAlmanac } from '../../server/src/almanac/almanac';
import { calculators } from '../../server/src/generated/calculators';
import { rules } from '../../server/src/generated/rules';
import { languages } from '../../server/src/handler/languages';
import type { Finding } from '../../server/src/rules/rule';
import { applyEdits } from '../../server/src/text/edit';
import { linesOf } from '../../server/src/text/lines';
import { memoryFiles } from './files';
import { assets } from './root';

/** The day tests judge by; a rule about dates must not turn red by itself. */
export const today = '2026-11-22';

/** Files beside the template: handlers, definitions. Carets can stand in them too. */
export type Beside = Readonly<Record<string, string>>;

const templateUri = 'file:///app/template.yaml';

function almanacOf(only?: string) {
  return createAlmanac({
    assets,
    rules: only === undefined ? rules : rules.filter(({ id }) => id === only),
    calculators,
    languages,
    onRuleFailure(rule, error) {
      throw new Error(`${rule} failed: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
}

/** What one rule (or, unnamed, every rule) finds in a template, with the files beside it. */
export async function findings(
  rule: string | undefined,
  template: string,
  beside: Beside = {},
): Promise<readonly Finding[]> {
  if (rule !== undefined)
    assert.ok(
      rules.some(({ id }) => id === rule),
      `there is no rule ${rule}`,
    );
  const almanac = almanacOf(rule);
  const sources = await almanac.gather(memoryFiles(beside), templateUri, template);
  assert.ok(sources, 'this is not a template');
  // A rule that is off by default is judged all the same when it is the one being tested.
  return almanac.check(sources, { today, rules: rule === undefined ? {} : { [rule]: 'on' } });
}

/** A line that only marks the line above it: carets below the place, behind them what is said of it. */
const mark = /^\s*(?:#|\/\/)?\s*\^+\s.*$/;

function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter(line => !mark.test(line))
    .join('\n');
}

/** Draws the findings below the lines they are about, the way they stand in a test. */
function drawn(uri: string, text: string, found: readonly Finding[]): string {
  const lines = linesOf(text);
  const below = new Map<number, string[]>();
  for (const { at, message, severity } of found.filter(finding => finding.at.uri === uri)) {
    const { line, column } = lines.position(at.start);
    const end = lines.position(at.end);
    const width = Math.max(end.line === line ? end.column - column : lines.text(line).length - column, 1);
    below.set(line, [
      ...(below.get(line) ?? []),
      `${' '.repeat(column)}${'^'.repeat(width)} ${severity}: ${message}`,
    ]);
  }
  return Array.from({ length: lines.count }, (_, line) =>
    [lines.text(line), ...(below.get(line) ?? [])].join('\n'),
  ).join('\n');
}

/** A comment sign before the carets counts as space: it only keeps the drawn template a template. */
function normal(text: string): string {
  return text
    .split('\n')
    .map(line =>
      (mark.test(line)
        ? line.replace(
            /^(\s*)(#|\/\/)/,
            (_, before: string, sign: string) => before + ' '.repeat(sign.length),
          )
        : line
      ).trimEnd(),
    )
    .join('\n');
}

async function compare(rule: string | undefined, template: string, beside: Beside): Promise<void> {
  const bare = withoutMarks(template);
  const files = Object.fromEntries(Object.entries(beside).map(([path, text]) => [path, withoutMarks(text)]));
  const found = await findings(rule, bare, files);
  const expected = [template, ...Object.values(beside)].map(normal).join('\n');
  const actual = [
    drawn(templateUri, bare, found),
    ...Object.entries(files).map(([path, text]) => drawn(`file:///app/${path}`, text, found)),
  ]
    .map(normal)
    .join('\n');
  assert.equal(actual, expected);
}

/** The rules of a file's tests: `const { flags, allows, fixes } = ruleTests('sqs-visibility-below-timeout')`. */
export function ruleTests(rule: string) {
  return {
    /** The rule says exactly what the carets show: `# ^^^^ warning: message` below the value. */
    flags(what: string, template: string, beside: Beside = {}) {
      test(`${rule} flags ${what}`, async () => {
        assert.ok(/\^/.test([template, ...Object.values(beside)].join('')), 'nothing is marked');
        await compare(rule, template, beside);
      });
    },
    /** The rule is silent. */
    allows(what: string, template: string, beside: Beside = {}) {
      test(`${rule} allows ${what}`, () => compare(rule, template, beside));
    },
    /** The fix of the first finding turns one template into the other, and the rule then is silent about it. */
    fixes(what: string, before: string, after: string, beside: Beside = {}) {
      test(`${rule} fixes ${what}`, async () => {
        const [first] = (await findings(rule, before, beside)).filter(({ fix }) => fix);
        assert.ok(first?.fix, 'there is no finding with a fix');
        const fixed = applyEdits(before, first.fix.edits, templateUri);
        assert.equal(fixed, after);
        const left = await findings(rule, fixed, beside);
        assert.deepEqual(
          left.filter(({ message }) => message === first.message).map(({ message }) => message),
          [],
        );
      });
    },
  };
}
