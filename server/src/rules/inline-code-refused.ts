import { numberOf } from '../knowledge/fact';
import { isFunction } from '../project/functions';
import { inlineCodeOf } from '../project/inline-code';
import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'inline-code-refused',
  title: 'Inline code that Lambda does not take',
  severity: 'error',
  facts: ['lambda.runtime.inline-families', 'lambda.runtime.inline-code'],
  *each(resource, { fact }) {
    const code = isFunction(resource) ? inlineCodeOf(resource) : undefined;
    if (!code) return;
    const runtime = resource.get('Runtime');
    const families = fact('lambda.runtime.inline-families').value;
    if (typeof runtime?.value === 'string' && Array.isArray(families)) {
      const name = runtime.value;
      if (
        /^(?:java|dotnet|ruby|go|provided)/.test(name) &&
        !families.some(family => name.startsWith(String(family)))
      ) {
        yield {
          at: code.key,
          message: `${resource.id} has its code in the template, but runs on ${name}; only Node.js and Python code can stand here`,
          related: [{ at: runtime.span, message: `Its runtime is ${name}` }],
        };
      }
    }
    const most = numberOf(fact('lambda.runtime.inline-code')) * 1024 * 1024;
    if (typeof code.value === 'string' && code.value.length > most) {
      yield {
        at: code.key,
        message: `${resource.id} has ${number(code.value.length)} characters of code in the template, more than the ${number(most)} bytes there is room for`,
      };
    }
  },
};
