import { keepClean } from '../project/clean-parts';
import { isOpen } from '../project/names';
import { type Part, partsOf } from '../project/parts';
import type { Schema } from '../schema/schema';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

const unclean = keepClean<Part, Problem>();

export const rule: Rule = {
  id: 'resource-type-unknown',
  title: 'Resource type that is not known',
  severity: 'hint',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    if (schema.names.length === 0 || isOpen(template)) return;
    yield* unclean(partsOf(template, 'Resources'), schema, function* ({ key, get }) {
      const written = get('Type');
      const type = String(written?.scalar ?? '');
      if (!written || type === '' || schema.known(type)) return;
      // Types of others are registered in the account.
      const isAws = /^(?:AWS|Alexa)::/i.test(type) || !type.includes('::');
      const near = isAws ? nearType(type, schema) : undefined;
      if (near !== undefined)
        yield {
          at: written.value,
          severity: 'error',
          message: `There is no resource type ${type}; did you mean ${near}?`,
          fix: {
            title: `Change it to ${near}`,
            edits: () => template.set(`Resources.${key}.Type`, near),
          },
        };
      else if (isAws)
        yield {
          at: written.value,
          message: `${type} is not among the resource types known as of ${schema.made}`,
        };
    });
  },
};

/** A type newer than the data differs from the others of its service in a word, a slip in a letter or two. */
function nearType(type: string, schema: Schema): string | undefined {
  const [near] = nearest(type, schema.names, 1);
  if (near !== undefined && isSlip(type, near)) return near;
  const [, service = '', name = ''] = type.split('::');
  const sameName = schema.names.filter(
    other =>
      name !== '' && other.endsWith(`::${name}`) && nearest(service, [other.split('::')[1]!]).length > 0,
  );
  return sameName.length === 1 ? sameName[0] : undefined;
}

function isSlip(type: string, near: string): boolean {
  const [one, other] = [type.toLowerCase(), near.toLowerCase()];
  if (one === other) return true;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  let end = 0;
  while (end < one.length - same && end < other.length - same && one.at(-1 - end) === other.at(-1 - end))
    end++;
  return Math.max(one.length, other.length) - same - end <= 3;
}
