import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../server/src/generated/rules';
import { applyEdits } from '../server/src/text/edit';
import { root } from './support/root';
import { findings } from './support/rule';

/** A fenced block: `yaml flags`, `yaml allows`, `yaml fixed`, or a file beside the template, `js src/ship.js`. */
interface Block {
  readonly language: string;
  readonly mark: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+) ([^\n]+)\n([\s\S]*?)^```$/gm)].map(([, language, mark, text]) => ({
    language: language!,
    mark: mark!.trim(),
    text: text!,
  }));
}

const headings = [
  'What it finds',
  'Why it matters',
  'Example',
  'Use instead',
  'When it stays silent',
  'Sources',
];
const verdicts = ['flags', 'allows', 'fixed'];

for (const file of readdirSync(join(root, 'knowledge/rules'))
  .filter(name => name.endsWith('.md'))
  .sort()) {
  const id = file.slice(0, -3);
  const page = readFileSync(join(root, 'knowledge/rules', file), 'utf8');
  const blocks = blocksOf(page);
  const beside = Object.fromEntries(
    blocks.filter(({ mark }) => !verdicts.includes(mark)).map(({ mark, text }) => [mark, text]),
  );

  test(`the page of ${id} is about its rule, under the usual headings`, () => {
    const rule = rules.find(one => one.id === id);
    assert.ok(rule, `there is no rule ${id}`);
    assert.match(
      page,
      new RegExp(`^title: ['"]?${rule.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]?$`, 'm'),
    );
    assert.deepEqual(
      [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
      headings,
    );
    assert.ok(
      blocks.some(({ mark }) => mark === 'flags'),
      'nothing shows what it flags',
    );
  });

  test(`the examples of ${id} do what its page says`, async () => {
    const flagged = blocks.filter(({ mark }) => mark === 'flags');
    for (const { text } of flagged)
      assert.notEqual((await findings(id, text, beside)).length, 0, `not flagged:\n${text}`);
    for (const { text } of blocks.filter(({ mark }) => mark === 'allows' || mark === 'fixed')) {
      assert.deepEqual(
        (await findings(id, text, beside)).map(({ message }) => message),
        [],
        `flagged:\n${text}`,
      );
    }
    // The block behind a flagged one is what its fixes make of it.
    for (const [index, block] of blocks.entries()) {
      if (block.mark !== 'fixed') continue;
      const before = blocks.slice(0, index).findLast(({ mark }) => mark === 'flags');
      assert.ok(before, 'a fixed block stands behind a flagged one');
      assert.equal(await fixed(id, before.text, beside), block.text);
    }
  });
}

/** The template with the preferred fixes of the rule made, one after the other. */
async function fixed(id: string, text: string, beside: Readonly<Record<string, string>>): Promise<string> {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const fix = (await findings(id, current, beside)).find(finding => finding.fix)?.fix;
    if (!fix) return current;
    current = applyEdits(current, fix.edits, 'file:///app/template.yaml');
  }
  return current;
}
