import { isFunction } from '../project/functions';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'architecture-not-for-runtime',
  title: 'Architecture that the function cannot have',
  severity: 'error',
  facts: ['lambda.runtime.no-arm64', 'lambda.runtime.arch', 'lambda.runtime.arch-default'],
  *each(resource, { fact }) {
    const architectures = isFunction(resource) ? resource.get('Architectures') : undefined;
    if (!architectures || architectures.kind === 'unknown') return;
    const names = architectures.items.map(({ value }) => value);
    if (names.length > 1 && names.every(name => typeof name === 'string')) {
      yield {
        at: architectures.span,
        message: `${resource.id} lists ${inWords(names.map(String))}, but a function has exactly one architecture`,
        fix: {
          title: `Keep ${names[0]} only`,
          edits: () => resource.set('Architectures', [String(names[0])]),
          unsafe: true,
        },
      };
      return;
    }
    const runtime = resource.get('Runtime')?.value;
    const without = fact('lambda.runtime.no-arm64').value;
    if (names[0] !== 'arm64' || !Array.isArray(without) || !without.includes(String(runtime))) return;
    yield {
      at: architectures.items[0]?.span ?? architectures.span,
      message: `${resource.id} asks for arm64, which ${runtime} does not have`,
      fix: {
        title: 'Use x86_64',
        edits: () => resource.set('Architectures', ['x86_64']),
        unsafe: true, // a newer runtime may be the better way out
      },
    };
  },
};
