import { isOpen } from '../project/names';
import { partsOf } from '../project/parts';
import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'globals-key-unknown',
  title: 'Globals section or property that SAM refuses',
  severity: 'error',
  facts: ['sam.globals.sections', 'sam.globals.excluded'],
  *check({ project: { template }, schema }) {
    const { globals } = schema.sam;
    const sections = Object.keys(globals);
    if (!template.isSam || sections.length === 0 || isOpen(template)) return;
    for (const { key, at, parts } of partsOf(template, 'Globals')) {
      const section = Object.hasOwn(globals, key) ? globals[key] : undefined;
      if (!section && !key.includes('::')) {
        const [near] = nearest(key, sections, 1);
        const message = `Globals has no section ${key}; its sections are ${inWords(sections)}`;
        yield near === undefined
          ? { at, message }
          : {
              at,
              message,
              fix: { title: `Rename it to ${near}`, edits: () => template.rename(`Globals.${key}`, near) },
            };
      }
      const names = section?.properties ?? [];
      for (const part of section ? parts : []) {
        if (names.includes(part.key) || part.key.includes('::') || part.key === '<<') continue;
        const path = `Globals.${key}.${part.key}`;
        const [near] = nearest(part.key, names, 1);
        const isOfType = schema.type(section!.type)?.properties[part.key] !== undefined;
        yield {
          at: part.at,
          message: isOfType
            ? `${part.key} cannot be set in Globals, only at each ${key}`
            : `Globals.${key} takes no ${part.key}${near === undefined ? '' : `; did you mean ${near}?`}`,
          ...(near === undefined || isOfType
            ? {}
            : { fix: { title: `Rename it to ${near}`, edits: () => template.rename(path, near) } }),
        };
      }
    }
  },
};
