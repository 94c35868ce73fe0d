import { callsOf } from '../project/calls';
import { isOpen, renamed } from '../project/names';
import { partsOf } from '../project/parts';
import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Span } from '../text/span';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'mapping-key-missing',
  title: 'FindInMap asks for a key its mapping does not have',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    if (isOpen(template)) return;
    const mappings = new Map(partsOf(template, 'Mappings').map(part => [part.key, part] as const));
    if (mappings.size === 0) return;
    for (const { name, operands } of callsOf(template)) {
      const [map, first, second, otherwise] = operands;
      if (name !== 'Fn::FindInMap' || otherwise || !map || !first || !second) continue;
      const mapping = mappings.get(String(map.scalar));
      if (mapping?.is !== 'map' || mapping.parts.some(isMade)) continue;
      const rows = first.scalar === undefined ? mapping.parts : [mapping.get(String(first.scalar))];
      if (rows.some(row => row?.parts.some(isMade))) continue;
      if (first.scalar !== undefined && !rows[0]) {
        yield problemOf(
          first.at,
          mapping.key,
          String(first.scalar),
          mapping.parts.map(({ key }) => key),
        );
        continue;
      }
      // A key that no row has is missing whichever row it will be.
      const wanted = second.scalar;
      if (wanted === undefined || rows.some(row => row?.get(String(wanted)))) continue;
      const keys = [...new Set(rows.flatMap(row => row?.parts.map(({ key }) => key) ?? []))];
      yield problemOf(
        second.at,
        `${mapping.key}${first.scalar === undefined ? '' : `.${first.scalar}`}`,
        String(wanted),
        keys,
      );
    }
  },
};

/** Put in by a macro or a loop. */
function isMade({ key }: { readonly key: string }): boolean {
  return key.includes('::') || key === '<<';
}

function problemOf(at: Span, where: string, key: string, keys: readonly string[]): Problem {
  const [near] = nearest(key, keys, 1);
  const message = `${where} has no key ${key}${keys.length <= 6 ? `, only ${inWords(keys)}` : ''}`;
  return near === undefined
    ? { at, message }
    : { at, message, fix: { title: `Change it to ${near}`, edits: () => renamed(at, near) } };
}
