import { keepClean } from '../project/clean-parts';
import { isOpen } from '../project/names';
import { type Part, partsOf, sectionsOf } from '../project/parts';
import type { Key } from '../schema/schema';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

const unclean = keepClean<Part, Problem>();

export const rule: Rule = {
  id: 'template-key-unknown',
  title: 'Key that templates do not have at this place',
  severity: 'error',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    const { sections, resource, parameter, output } = schema.template;
    if (isOpen(template) || Object.keys(sections).length === 0) return;
    // What cannot be read as YAML often reads as keys in odd places.
    if (template.syntax.errors.some(({ kind }) => kind === 'syntax')) return;
    const rename = (path: string) => (name: string) => template.rename(path, name);
    const written = sectionsOf(template);
    for (const part of written) yield* judged(part, written, 'A template', sections, rename(part.key));
    for (const [section, keys, owner] of [
      ['Parameters', parameter, 'A parameter'],
      ['Outputs', output, 'An output'],
    ] as const)
      for (const { key, parts } of partsOf(template, section))
        for (const part of parts)
          yield* judged(part, parts, owner, keys, rename(`${section}.${key}.${part.key}`));
    yield* unclean(partsOf(template, 'Resources'), schema, function* ({ key, get, parts }) {
      const type = schema.type(String(get('Type')?.scalar));
      // SAM drops what it does not know.
      const isSam = type?.name.startsWith('AWS::Serverless::');
      for (const part of parts) {
        const isProperty = type?.properties[part.key] !== undefined && !(part.key in resource);
        if (isProperty)
          yield {
            at: part.at,
            severity: isSam ? 'warning' : 'error',
            message: `${part.key} is a property of ${key} and belongs under its Properties`,
          };
        else
          for (const problem of judged(
            part,
            parts,
            'A resource',
            resource,
            rename(`Resources.${key}.${part.key}`),
          ))
            yield (isSam && !problem.fix) || remarks.includes(part.key)
              ? { ...problem, severity: 'warning' }
              : problem;
      }
    });
  },
};

/** Written by people for people; whether they are refused differs. */
const remarks: readonly string[] = ['Description', 'Comment', 'Version'];

function* judged(
  { key, at }: Part,
  beside: readonly Part[],
  owner: string,
  keys: Readonly<Record<string, Key>>,
  rename: (name: string) => ReturnType<NonNullable<Problem['fix']>['edits']>,
): Generator<Problem> {
  if (Object.hasOwn(keys, key) || key.includes('::') || key === '<<') return;
  const [near] = nearest(key, Object.keys(keys), 1);
  const message = `${owner} has no key ${key}`;
  if (near === undefined) yield { at, message };
  else
    yield {
      at,
      message: `${message}; did you mean ${near}?`,
      ...(beside.some(part => part.key === near)
        ? {}
        : { fix: { title: `Rename it to ${near}`, edits: () => rename(near) } }),
    };
}
