import { isOpen } from '../project/names';
import { partsOf } from '../project/parts';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'parameter-type-unknown',
  title: 'Parameter without a type, or of one that does not exist',
  severity: 'error',
  facts: [],
  *check({ project: { template }, schema }) {
    const types = Object.keys(schema.template.parameterTypes);
    if (types.length === 0 || isOpen(template)) return;
    for (const { key, at, is, get } of partsOf(template, 'Parameters')) {
      if (key.includes('::') || is === 'call') continue;
      const written = get('Type');
      const type = String(written?.scalar ?? '');
      const set = (name: string) => () => template.set(`Parameters.${key}.Type`, name);
      if (!written)
        yield {
          at,
          message: `The parameter ${key} has no Type`,
          ...(is === 'map' ? { fix: { title: 'Add Type: String', edits: set('String') } } : {}),
        };
      else if (type !== '' && !types.includes(type)) {
        const [near] = nearest(type, types, 1);
        const what = `${type} is not a type of parameter`;
        if (near === undefined)
          yield type.includes('::')
            ? { at: written.value, severity: 'hint', message: `${what} as of ${schema.made}` }
            : { at: written.value, message: what };
        else
          yield {
            at: written.value,
            message: `${what}; did you mean ${near}?`,
            fix: { title: `Change it to ${near}`, edits: set(near) },
          };
      }
    }
  },
};
