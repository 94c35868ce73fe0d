import { type Part, partsOf } from '../project/parts';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'mapping-key-invalid',
  title: 'Mapping that is not two levels of plain keys',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    for (const mapping of partsOf(template, 'Mappings')) {
      if (mapping.key.includes('::') || mapping.is !== 'map') continue;
      for (const row of mapping.parts) {
        if (row.key.includes('::') || row.key === '<<' || row.key.includes('${')) continue;
        if (!/^[a-zA-Z0-9.-]+$/.test(row.key))
          yield {
            at: row.at,
            message: `${row.key} cannot be a key of ${mapping.key}: letters, digits, hyphens and dots only`,
          };
        if (row.is === 'scalar' || row.is === 'list')
          yield {
            at: row.at,
            message: `${row.key} of ${mapping.key} must hold keys of its own: a mapping has two levels`,
          };
        for (const part of row.parts) yield* value(part, `${mapping.key}.${row.key}`);
      }
    }
  },
};

function* value({ key, at, is }: Part, where: string): Generator<Problem> {
  if (key.includes('::') || key === '<<') return;
  if (!/^[a-zA-Z0-9.-]+$/.test(key))
    yield { at, message: `${key} cannot be a key of ${where}: letters, digits, hyphens and dots only` };
  if (is === 'map')
    yield { at, message: `${key} of ${where} is a map; a mapping has two levels and then a value or a list` };
}
