import { type Misfit, misfitsOf } from '../project/misfits';
import { isRewritten } from '../project/names';
import type { Shape } from '../schema/schema';
import { inWords } from '../text/quantity';
import type { Fix, Rule } from './rule';

export const rule: Rule = {
  id: 'value-of-wrong-type',
  title: 'Value of another type than its property takes',
  severity: 'error',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isRewritten(template)) return;
    for (const misfit of misfitsOf(template, schema)) {
      if (misfit.kind !== 'wrong type') continue;
      const { at, in: written, path, wanted, written: what } = misfit;
      const fix = fixOf(misfit);
      yield {
        at,
        message: `${path} of ${written.name} is ${what}, but takes ${kindsOf(wanted)}`,
        ...(fix ? { fix } : {}),
      };
    }
  },
};

function kindsOf(shapes: readonly Shape[]): string {
  return inWords([...new Set(shapes.map(({ kind }) => words[kind]))], 'or');
}

const words: Readonly<Record<Shape['kind'], string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  json: 'JSON',
  list: 'a list',
  map: 'a map',
  object: 'a map',
  'any of': 'one of several',
};

/** A single value where a list of such is taken. */
function fixOf({
  in: written,
  path,
  setting,
  wanted,
}: Extract<Misfit, { kind: 'wrong type' }>): Fix | undefined {
  const { value, origin } = setting;
  const takesOne = wanted.every(shape => shape.kind === 'list' && shape.of.kind === 'string');
  if (!takesOne || origin !== 'resource' || setting.refersTo !== undefined) return undefined;
  return typeof value === 'string'
    ? { title: `Make a list of it`, edits: () => written.set(path, [value]) }
    : undefined;
}
