import { numberOf } from '../knowledge/fact';
import { isFunction } from '../project/functions';
import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'environment-too-large',
  title: 'Environment variables take more room than a function has',
  severity: 'error',
  facts: ['lambda.env.size'],
  *each(resource, { fact }) {
    const variables = isFunction(resource) ? resource.get('Environment.Variables') : undefined;
    if (variables?.kind !== 'map') return;
    const most = numberOf(fact('lambda.env.size')) * 1024;
    // What only the deployment knows takes at least its name, so the sum is never too high.
    const bytes = variables.keys
      .filter(name => !name.startsWith('Fn::'))
      .reduce((sum, name) => sum + size(name) + size(text(variables.get(name)?.value)), 0);
    if (bytes <= most) return;
    yield {
      at: variables.key,
      message: `The environment of ${resource.id} takes ${number(bytes)} bytes, but a function has ${number(most)} for all names and values`,
    };
  },
};

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Bytes in UTF-8. */
function size(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
