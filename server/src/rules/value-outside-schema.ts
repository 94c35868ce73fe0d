import type { Fact } from '../knowledge/fact';
import type { Facts } from '../knowledge/knowledge';
import { type Misfit, misfitsOf } from '../project/misfits';
import { isRewritten } from '../project/names';
import { counted, number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'value-outside-schema',
  title: 'Value outside the range of its resource type',
  severity: 'error',
  facts: [],
  *check({ project: { template }, schema, facts }) {
    if (isRewritten(template)) return;
    for (const misfit of misfitsOf(template, schema)) {
      if (misfit.kind !== 'out of range' || hasFact(misfit, facts)) continue;
      const { at, in: written, path, setting, size, unit, min, max } = misfit;
      const isLow = min !== undefined && size < min;
      const bound = isLow ? min : max!;
      const shown = unit === '' ? `is ${number(size)}` : `has ${counted(size, unit)}`;
      const canSet = unit === '' && setting.origin === 'resource' && setting.refersTo === undefined;
      yield {
        at,
        message: `${path} of ${written.name} ${shown}; the ${isLow ? 'least' : 'most'} ${written.type.name} takes is ${unit === '' ? number(bound) : counted(bound, unit)}`,
        ...(canSet
          ? { fix: { title: `Set it to ${bound}`, edits: () => written.set(path, bound), unsafe: true } }
          : {}),
      };
    }
  },
};

const known = new WeakMap<Facts, ReadonlySet<string>>();

/** Where the almanac has a bound of its own, `value-outside-bounds` names it with its source. */
function hasFact({ path, in: { type } }: Misfit, facts: Facts): boolean {
  let bounds = known.get(facts);
  if (!bounds) {
    const bounding = facts.all.filter(
      ({ kind }: Fact) => kind === 'min' || kind === 'max' || kind === 'range',
    );
    bounds = new Set(bounding.flatMap(({ on }) => on ?? []));
    known.set(facts, bounds);
  }
  return bounds.has(`${type.name} ${path.replace(/\.\d+(?=\.|$)/g, '')}`);
}
