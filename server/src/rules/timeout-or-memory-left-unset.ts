import { numberOf } from '../knowledge/fact';
import { isFunction } from '../project/functions';
import { isWhole } from '../project/whole';
import { megabytes, seconds } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'timeout-or-memory-left-unset',
  title: 'Function that keeps the default timeout or memory',
  severity: 'hint',
  sets: ['strict'],
  facts: ['lambda.timeout.default', 'lambda.memory.default'],
  *each(resource, { fact }) {
    if (!isFunction(resource) || !isWhole(resource)) return;
    const timeout = numberOf(fact('lambda.timeout.default'));
    const memory = numberOf(fact('lambda.memory.default'));
    const unset = [
      { name: 'Timeout', words: `is cut off after ${seconds(timeout)}`, value: timeout },
      { name: 'MemorySize', words: `has ${megabytes(memory)} and little CPU`, value: memory },
    ].filter(({ name }) => resource.get(name) === undefined);
    const [first] = unset;
    if (!first) return;
    yield {
      at: resource.name,
      message: `${resource.id} sets no ${unset.map(({ name }) => name).join(' and no ')}: it ${unset.map(({ words }) => words).join(' and ')}`,
      fix: {
        title: `Write down ${first.name} ${first.value}`,
        edits: () => resource.set(first.name, first.value),
        unsafe: true, // a person must choose what fits
      },
    };
  },
};
