import { isOpen, type Meaning, meaningOf, renamed, type Use, usesOf } from '../project/names';
import type { Schema } from '../schema/schema';
import type { Template } from '../template/template';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'reference-unresolved',
  title: 'Reference to something the template does not have',
  severity: 'error',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    if (isOpen(template)) return;
    const meanings = new Map<string, Meaning | undefined>();
    const meaning = (id: string) => {
      if (!meanings.has(id)) meanings.set(id, meaningOf(id, template, schema));
      return meanings.get(id);
    };
    for (const use of usesOf(template)) {
      if (use.of !== 'value' && use.of !== 'resource') continue;
      const problem = problemOf(use, meaning(use.id), template, schema);
      if (problem) yield problem;
    }
  },
};

function problemOf(
  use: Use,
  meaning: Meaning | undefined,
  template: Template,
  schema: Schema,
): Problem | undefined {
  const { id, at, by, section } = use;
  const word = by === 'Id' ? 'The connector' : by.replace('Fn::', '');
  if (meaning === 'parameter' && (use.of === 'resource' || use.attribute !== undefined))
    return { at, message: `${word} asks for a resource, but ${id} is a parameter` };
  // What is decided before anything is made can only look at parameters.
  if (meaning === 'resource' && (section === 'Conditions' || section === 'Rules'))
    return { at, message: `${word} names the resource ${id}, but ${section} can only look at parameters` };
  if (meaning !== undefined) return undefined;
  const names = candidates(use, template, schema);
  const near = nearest(id, names, 2);
  const what = id.startsWith('AWS::')
    ? `There is no pseudo parameter ${id}`
    : `${word} names ${id}, but the template has no ${use.of === 'resource' ? 'resource' : 'resource or parameter'} of that name`;
  const [first] = near;
  return {
    at,
    message: first ? `${what}; did you mean ${near.join(' or ')}?` : what,
    ...(first
      ? {
          fix: {
            title: `Change it to ${first}`,
            edits: () => renamed(at, first),
            ...(near.length > 1 ? { unsafe: true as const } : {}),
          },
        }
      : {}),
  };
}

function candidates({ of, id }: Use, template: Template, schema: Schema): readonly string[] {
  if (id.startsWith('AWS::')) return Object.keys(schema.template.pseudoParameters);
  const resources = [...template.everyResource.keys()];
  return of === 'resource' ? resources : [...resources, ...template.parameters.keys()];
}
