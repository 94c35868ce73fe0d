import { keepClean } from '../project/clean-parts';
import { type Part, partsOf, sectionsOf } from '../project/parts';
import type { Key } from '../schema/schema';
import type { Template } from '../template/template';
import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Problem, Rule } from './rule';

const unclean = keepClean<Part, Problem>();

export const rule: Rule = {
  id: 'template-value-not-allowed',
  title: 'Value that a key of the template does not take',
  severity: 'error',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    const { sections, resource } = schema.template;
    for (const part of sectionsOf(template)) {
      yield* judged(part, sections[part.key], part.key, template);
      // A misspelt transform of AWS's is taken for a macro of somebody's own.
      if (part.key === 'Transform') yield* transforms(part, sections.Transform?.suggest ?? [], template);
    }
    yield* unclean(partsOf(template, 'Resources'), schema, function* ({ key, parts }) {
      for (const part of parts)
        yield* judged(part, resource[part.key], `Resources.${key}.${part.key}`, template);
    });
  },
};

function* judged(
  { key, scalar, value }: Part,
  known: Key | undefined,
  path: string,
  template: Template,
): Generator<Problem> {
  const values = known?.values;
  const text = String(scalar);
  if (!values || scalar === undefined || values.includes(text) || text.includes('${')) return;
  const [near] = values.length === 1 ? values : nearest(text, values, 1);
  yield {
    at: value,
    message: `${key} is ${text}, but takes ${inWords(values, 'or')}`,
    // A word that is near none may be newer than the data.
    ...(near === undefined
      ? { severity: 'hint' as const }
      : { fix: { title: `Change it to ${near}`, edits: () => template.set(path, near) } }),
  };
}

function* transforms({ is, items }: Part, names: readonly string[], template: Template): Generator<Problem> {
  for (const [index, { value, at }] of items.entries()) {
    const text = String(value);
    const [near] = text.startsWith('AWS') ? nearest(text, names, 1) : [];
    if (near === undefined || isAnotherDay(text, near)) continue;
    const path = is === 'list' ? `Transform.${index}` : 'Transform';
    yield {
      at,
      message: `There is no transform ${text}; did you mean ${near}?`,
      fix: { title: `Change it to ${near}`, edits: () => template.set(path, near) },
    };
  }
}

/** A transform of which a later version may have come out. */
function isAnotherDay(text: string, near: string): boolean {
  const day = /-\d{4}-\d{2}-\d{2}$/;
  return day.test(text) && text !== near && text.replace(day, '') === near.replace(day, '');
}
