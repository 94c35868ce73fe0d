import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAlmanac } from '../../server/src/almanac/almanac';
import { plainOf, type Suggestion, type Suggestions } from '../../server/src/almanac/completion/suggestion';
import { languages } from '../../server/src/handler/languages';
import { memoryFiles } from './files';
import { assets } from './root';
import type { Beside } from './rule';

const almanac = createAlmanac({
  assets,
  rules: [],
  calculators: [],
  languages,
  onRuleFailure(rule, error) {
    throw new Error(`${rule}: ${String(error)}`);
  },
});

const cursor = '$0';

/** What is suggested where `$0` stands, in its order. */
export async function suggested(
  marked: string,
  beside: Beside = {},
): Promise<{
  readonly text: string;
  readonly offset: number;
  readonly found: Suggestions | undefined;
  readonly items: readonly Suggestion[];
}> {
  const offset = marked.indexOf(cursor);
  assert.ok(offset >= 0, `there is no ${cursor}`);
  const text = marked.replace(cursor, '');
  const files = memoryFiles(beside);
  const sources = await almanac.gather(files, 'file:///app/template.yaml', text);
  assert.ok(sources, 'this is not a template');
  const found = await almanac.complete(files, sources, offset);
  const typed = found ? text.slice(found.start, offset).toLowerCase() : '';
  const items = [...(found?.items ?? [])].filter(({ label, filter, start }) =>
    matches(
      start === undefined ? typed : text.slice(start, offset).toLowerCase(),
      (filter ?? label).toLowerCase(),
    ),
  );
  return { text, offset, found, items };
}

/** Editors show what holds the letters typed in their order. */
function matches(typed: string, word: string): boolean {
  let at = 0;
  for (const letter of typed.trim()) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The suggestions begin with these labels. */
export function offers(what: string, marked: string, labels: readonly string[], beside: Beside = {}) {
  test(`completion offers ${what}`, async () => {
    const { items } = await suggested(marked, beside);
    assert.deepEqual(
      items.slice(0, labels.length).map(({ label }) => label),
      labels,
    );
  });
}

/** Every one of these labels is among the suggestions, and none of those that begin with `-`. */
export function knows(what: string, marked: string, labels: readonly string[], beside: Beside = {}) {
  test(`completion knows ${what}`, async () => {
    const { items } = await suggested(marked, beside);
    const all = items.map(({ label }) => label);
    for (const label of labels) {
      const absent = label.startsWith('-');
      assert.equal(
        all.includes(absent ? label.slice(1) : label),
        !absent,
        `${label} among ${all.slice(0, 40).join(', ')}`,
      );
    }
  });
}

/** Nothing is suggested. */
export function silent(what: string, marked: string, beside: Beside = {}) {
  test(`completion is silent ${what}`, async () => {
    assert.deepEqual(
      (await suggested(marked, beside)).items.map(({ label }) => label),
      [],
    );
  });
}

/** Accepting a suggestion turns one text into the other; places to type hold what they begin with. */
export function accepts(what: string, label: string, marked: string, after: string, beside: Beside = {}) {
  test(`completion writes ${what}`, async () => {
    const { text, offset, found, items } = await suggested(marked, beside);
    const item = items.find(suggestion => suggestion.label === label);
    assert.ok(
      item && found,
      `no ${label} among ${items
        .slice(0, 40)
        .map(suggestion => suggestion.label)
        .join(', ')}`,
    );
    assert.equal(accepted(text, offset, found, item), after);
  });
}

export function accepted(text: string, offset: number, found: Suggestions, item: Suggestion): string {
  const line = text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const plain = item.snippet ? plainOf(item.insert) : item.insert;
  return (
    text.slice(0, item.start ?? found.start) +
    plain.replaceAll('\n', `\n${indent}`) +
    text.slice(item.end ?? found.end)
  );
}
