import { isFunction } from '../project/functions';
import { inlineCodeOf } from '../project/inline-code';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'inline-handler-not-index',
  title: 'Inline code with a handler in another file than index',
  severity: 'error',
  facts: ['lambda.runtime.inline-families'],
  *each(resource) {
    const code = isFunction(resource) ? inlineCodeOf(resource) : undefined;
    const handler = resource.get<string>('Handler');
    if (!code || !handler || typeof handler.value !== 'string') return;
    // A layer may bring the file, and a wrapper may call the code.
    if (resource.get('Layers') || /^index\.[^./]+$/.test(handler.value) || handler.value.includes('/'))
      return;
    const [, name] = /^[^.]+\.([A-Za-z_$][\w$]*)$/.exec(handler.value) ?? [];
    yield {
      at: handler.span,
      message: `${resource.id} looks for its handler in ${handler.value.split('.')[0]}, but code in a template becomes a file named index`,
      related: [{ at: code.key, message: 'Its code is here' }],
      ...(name
        ? {
            fix: {
              title: `Set Handler to index.${name}`,
              edits: () => resource.set('Handler', `index.${name}`),
            },
          }
        : {}),
    };
  },
};
