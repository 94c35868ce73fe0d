import { isFunction } from '../project/functions';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'architecture-not-for-runtime',
  title: 'Architecture that the runtime does not have',
  severity: 'error',
  facts: ['lambda.runtime.no-arm64', 'lambda.runtime.arch-default'],
  *each(resource, { fact }) {
    const architectures = isFunction(resource) ? resource.get('Architectures') : undefined;
    if (!architectures || architectures.kind === 'unknown') return;
    const [first] = architectures.items;
    const runtime = resource.get('Runtime')?.value;
    const without = fact('lambda.runtime.no-arm64').value;
    if (first?.value !== 'arm64' || !Array.isArray(without) || !without.includes(String(runtime))) return;
    yield {
      at: first.span,
      message: `${resource.id} asks for arm64, which ${runtime} does not have`,
      fix: {
        title: 'Use x86_64',
        edits: () => resource.set('Architectures', ['x86_64']),
        unsafe: true, // a newer runtime may be the better way out
      },
    };
  },
};
