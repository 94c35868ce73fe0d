import { isOpen } from '../project/names';
import { partsOf } from '../project/parts';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'output-without-value',
  title: 'Output without a value',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    if (isOpen(template)) return;
    for (const { key, at, is, get, parts } of partsOf(template, 'Outputs')) {
      if (key.includes('::') || is === 'call' || parts.some(part => part.key.includes('::'))) continue;
      const shared = get('Export');
      if (shared && (shared.is === 'scalar' || (shared.is === 'map' && !shared.get('Name'))))
        yield { at: shared.at, message: `Export of ${key} must be a map with a Name` };
      const value = get('Value');
      if (is === 'map' && value && value.is !== 'nothing') continue;
      yield {
        at: value?.at ?? at,
        message:
          is === 'map' || is === 'nothing'
            ? `The output ${key} has no Value`
            : `The output ${key} must be a map with a Value`,
        ...(is === 'map'
          ? {
              fix: {
                title: 'Add Value',
                edits: () => template.set(`Outputs.${key}.Value`, 'TODO'),
                unsafe: true as const, // a person must say what it shows
              },
            }
          : {}),
      };
    }
  },
};
