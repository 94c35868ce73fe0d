import { misfitsOf } from '../project/misfits';
import { isRewritten } from '../project/names';
import { placeholderFor } from '../project/placeholder';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'required-property-missing',
  title: 'Required property is missing',
  severity: 'error',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isRewritten(template)) return;
    for (const misfit of misfitsOf(template, schema)) {
      if (misfit.kind !== 'missing') continue;
      const { at, in: written, path, key, property } = misfit;
      const above = path.split('.').slice(0, -1);
      const where = above.length ? `${above.join('.')} of ${written.name}` : written.name;
      const whose = above.length ? 'is required there' : `${written.type.name} requires`;
      yield {
        at,
        ...(isDoubtful(path) ? { severity: 'warning' as const } : {}),
        message: `${where} has no ${key}, which ${whose}`,
        fix: {
          title: `Add ${key}`,
          edits: () => written.set(path, placeholderFor(key, property, written.type, template, schema)),
          unsafe: true, // a person must say what it is
        },
      };
    }
  },
};

/** Where sources differ on whether the service asks for it. */
function isDoubtful(path: string): boolean {
  return /Tags\.\d+\.(?:Key|Value)$|^LaunchTemplate\.Version$/.test(path);
}
