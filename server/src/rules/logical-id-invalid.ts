import { numberOf } from '../knowledge/fact';
import { partsOf } from '../project/parts';
import { counted } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'logical-id-invalid',
  title: 'Logical id with characters it cannot have',
  severity: 'error',
  asWritten: true,
  facts: ['cloudformation.logical-id.charset', 'cloudformation.names.max'],
  *check({ project: { template }, fact }) {
    const longest = numberOf(fact('cloudformation.names.max'));
    for (const section of ['Resources', 'Parameters', 'Outputs', 'Mappings']) {
      for (const { key, at } of partsOf(template, section)) {
        if (key.includes('::') || key === '<<' || key.includes('${')) continue;
        if (!/^[a-zA-Z0-9]+$/.test(key))
          yield {
            at,
            message: `${key} has characters other than letters and digits; logical ids match ${String(fact('cloudformation.logical-id.charset').value)}`,
          };
        else if (key.length > longest)
          yield {
            at,
            message: `${key.slice(0, 20)}… has ${counted(key.length, 'character')}; a logical id may have ${longest}`,
          };
      }
    }
  },
};
