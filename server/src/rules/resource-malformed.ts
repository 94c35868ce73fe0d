import { keepClean } from '../project/clean-parts';
import { isOpen } from '../project/names';
import { type Part, partsOf, sectionsOf } from '../project/parts';
import type { Problem, Rule } from './rule';

const unclean = keepClean<Part, Problem>();

export const rule: Rule = {
  id: 'resource-malformed',
  title: 'Resource that is not written as one',
  severity: 'error',
  asWritten: true,
  facts: [],
  *check({ project: { template } }) {
    if (isOpen(template)) return;
    const [first, ...others] = sectionsOf(template);
    const isWhole = !template.syntax.errors.some(({ kind }) => kind === 'syntax');
    if (first && isWhole && ![first, ...others].some(({ key }) => /^Resource/i.test(key)))
      yield { at: first.at, message: 'The template has no Resources' };
    yield* unclean(partsOf(template, 'Resources'), wanted, part =>
      part.key.startsWith('Fn::') ? [] : judged(part),
    );
  },
};

const wanted: Readonly<Record<string, { readonly is: readonly Part['is'][]; readonly words: string }>> = {
  Type: { is: ['scalar'], words: 'a text' },
  // A key somebody is still typing behind is no mistake yet; a macro may make all of it.
  Properties: { is: ['map', 'call', 'nothing'], words: 'a map' },
  Condition: { is: ['scalar', 'nothing'], words: 'the name of a condition' },
  DependsOn: { is: ['scalar', 'list', 'nothing'], words: 'a logical id or a list of them' },
};

function* judged(resource: Part): Generator<Problem> {
  const { key, at, is } = resource;
  if (is !== 'map') {
    if (is !== 'call')
      yield { at, message: `${key} has no Type; a resource is a map with Type and Properties` };
    return;
  }
  if (!resource.get('Type') && !resource.parts.some(part => part.key.startsWith('Fn::')))
    yield { at, message: `${key} has no Type` };
  for (const [name, { is: allowed, words }] of Object.entries(wanted)) {
    const part = resource.get(name);
    if (part && !allowed.includes(part.is))
      yield { at: part.at, message: `${name} of ${key} is ${shown[part.is]}, but must be ${words}` };
  }
}

const shown: Readonly<Record<Part['is'], string>> = {
  map: 'a map',
  list: 'a list',
  scalar: 'a single value',
  call: 'an intrinsic function',
  nothing: 'empty',
};
