import assert from 'node:assert/strict';
import { createAlmanac } from '../../server/src/almanac/almanac';
import { sceneAt } from '../../server/src/almanac/completion/complete';
import type { Assets } from '../../server/src/almanac/files';
import { hoverTemplate } from '../../server/src/almanac/hover';
import { outlineOf } from '../../server/src/almanac/outline';
import type { Sources } from '../../server/src/almanac/sources';
import { calculators } from '../../server/src/generated/calculators';
import { rules } from '../../server/src/generated/rules';
import { languages, readHandler } from '../../server/src/handler/languages';
import { parseDocument } from '../../server/src/knowledge/document';
import { readOwnDocument } from '../../server/src/knowledge/outline';
import { memoryFiles } from '../support/files';
import { edited, type Random, randomOf } from './random';
import { definition, handlers, notes, templates } from './seeds';

/** Milliseconds of work after which a text is taken to hang. */
const longest = 1000;
/** Texts are begun anew after so many edits, before they are nothing but noise. */
const editsOfOne = 40;

const uri = 'file:///app/template.yaml';
const options = {
  today: '2026-11-22',
  rules: { recommended: 'on', strict: 'on', cost: 'on', security: 'on' },
};

export type Kind = 'template' | 'definition' | 'handler' | 'notes';
export const kinds: readonly Kind[] = ['template', 'definition', 'handler', 'notes'];

/** An almanac in which a rule that throws is a failure. */
export function strictAlmanac(assets: Assets) {
  return createAlmanac({
    assets,
    rules,
    calculators,
    languages,
    onRuleFailure(rule, error) {
      throw new Error(`${rule} failed: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
}

/** Makes so many edits of texts of a kind; throws with the text and the seed where one is not survived. */
export async function fuzz(kind: Kind, edits: number, seed: number, assets: Assets): Promise<void> {
  const random = randomOf(seed);
  const almanac = strictAlmanac(assets);
  let state = begun(kind, random);
  let previous: Sources | undefined;
  for (let i = 0; i < edits; i++) {
    if (i % editsOfOne === 0) {
      state = begun(kind, random);
      previous = undefined;
    }
    state = { ...state, text: edited(state.text, random) };
    const cpu = process.cpuUsage();
    try {
      if (kind === 'handler') readHandler(state.name, state.text);
      else if (kind === 'notes') {
        readOwnDocument(state.name, state.text);
        parseDocument('notes', state.text);
      } else if (kind === 'definition')
        await judged(almanac, templates[0]!, undefined, { 'src/flow.asl.json': state.text }, random);
      else previous = await sameAsFromScratch(almanac, state.text, previous, random);
    } catch (error) {
      throw new Error(`edit ${i} of ${kind}, seed ${seed}: ${JSON.stringify(state.text)}`, { cause: error });
    }
    const { user } = process.cpuUsage(cpu);
    assert.ok(
      user / 1000 < longest,
      `edit ${i} of ${kind}, seed ${seed}, takes ${user / 1000} ms: ${JSON.stringify(state.text)}`,
    );
  }
}

function begun(kind: Kind, random: Random): { readonly name: string; readonly text: string } {
  if (kind === 'handler') {
    const name = random.pick(Object.keys(handlers));
    return { name: `file:///app/src/${name}`, text: handlers[name]! };
  }
  if (kind === 'notes') {
    const text = random.pick(notes);
    return { name: text.startsWith('#') ? 'file:///notes.md' : 'file:///notes.txt', text };
  }
  return { name: uri, text: kind === 'definition' ? definition : random.pick(templates) };
}

type Almanac = ReturnType<typeof strictAlmanac>;

/** Judges a text that follows on another one, and alone; both must find the same. */
async function sameAsFromScratch(
  almanac: Almanac,
  text: string,
  previous: Sources | undefined,
  random: Random,
): Promise<Sources | undefined> {
  const after = await judged(almanac, text, previous, {}, random);
  const alone = await judged(almanac, text, undefined, {}, random);
  assert.deepEqual(after.found, alone.found);
  return after.sources;
}

async function judged(
  almanac: Almanac,
  text: string,
  previous: Sources | undefined,
  more: Readonly<Record<string, string>>,
  random: Random,
) {
  const beside = Object.fromEntries(Object.entries(handlers).map(([name, code]) => [`src/${name}`, code]));
  const written = more['src/flow.asl.json']
    ? text.replace(/Definition:\n[\s\S]*(?=Outputs:)/, 'DefinitionUri: src/flow.asl.json\n')
    : text;
  const sources = await almanac.gather(memoryFiles({ ...beside, ...more }), uri, written, previous);
  if (!sources) return { sources, found: [] };
  const found = almanac.check(sources, options);
  for (const { at } of found)
    assert.ok(at.start >= 0 && at.start <= at.end, 'a problem stands outside its text');
  outlineOf(sources);
  const offset = random.below(written.length + 1);
  hoverTemplate(sources, offset);
  sceneAt(sources, offset);
  return { sources, found: JSON.parse(JSON.stringify(found)) as readonly unknown[] };
}
