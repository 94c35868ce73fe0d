import { keepClean } from '../project/clean-parts';
import { misfitsOf } from '../project/misfits';
import { isOpen, isRewritten } from '../project/names';
import { type Part, partsOf } from '../project/parts';
import type { Problem, Rule } from './rule';

const unclean = keepClean<Part, Problem>();

export const rule: Rule = {
  id: 'value-missing',
  title: 'Property with nothing behind it',
  severity: 'warning',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isRewritten(template)) return;
    for (const misfit of misfitsOf(template, schema)) {
      if (misfit.kind !== 'nothing') continue;
      const { at, in: written, path } = misfit;
      yield {
        at,
        message: `${path} of ${written.name} has no value; CloudFormation takes no empty ones`,
        fix: { title: `Remove it`, edits: () => written.remove(path), unsafe: true },
      };
    }
    if (isOpen(template)) return;
    // An output without its value has a rule of its own.
    for (const section of ['Resources', 'Parameters', 'Outputs'])
      yield* unclean(partsOf(template, section), schema, function* ({ key, parts }) {
        for (const part of parts)
          if (part.is === 'nothing' && part.key !== 'Value')
            yield {
              at: part.at,
              message: `${part.key} of ${key} has no value; CloudFormation takes no empty ones`,
              fix: {
                title: 'Remove it',
                edits: () => template.remove(`${section}.${key}.${part.key}`),
                unsafe: true,
              },
            };
      });
  },
};
