import { meantProperty } from '../project/meant-property';
import { type Misfit, misfitsOf } from '../project/misfits';
import { isRewritten } from '../project/names';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'property-unknown',
  title: 'Property that its type does not have',
  severity: 'hint',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isRewritten(template)) return;
    for (const misfit of misfitsOf(template, schema)) {
      // A section of Globals takes fewer properties than its type.
      if (misfit.kind === 'unknown' && (misfit.in.resource || misfit.path !== misfit.key))
        yield problemOf(misfit, schema.made);
    }
  },
};

function problemOf(misfit: Extract<Misfit, { kind: 'unknown' }>, made: string): Problem {
  const { at, in: written, key, path, ignored } = misfit;
  const dot = path.lastIndexOf('.');
  const owner = dot < 0 ? written.type.name : path.slice(0, dot).replace(/\.\d+(?=\.|$)/g, '');
  const what = `${key} is not a property of ${owner}`;
  const meant = meantProperty(misfit);
  if (meant?.rename !== undefined)
    return {
      at,
      severity: ignored ? 'warning' : 'error',
      message: `${what}; did you mean ${meant.names.join(' or ')}?`,
      fix: {
        title: `Rename it to ${meant.rename}`,
        edits: () => written.rename(path, meant.rename),
        ...(meant.names.length > 1 ? { unsafe: true as const } : {}),
      },
    };
  const removal = {
    title: `Remove ${key}`,
    edits: () => written.remove(path),
    unsafe: true as const, // what it was for is then set nowhere
  };
  if (meant)
    return { at, severity: ignored ? 'warning' : 'error', message: `${what}; ${meant.words}`, fix: removal };
  return ignored
    ? { at, severity: 'warning', message: `${what} and has no effect there`, fix: removal }
    : { at, message: `${what} as of ${made}`, fix: removal };
}
