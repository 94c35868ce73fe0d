import { type LooseVariable, looseVariablesOf } from '../project/loose-variables';
import { isOpen } from '../project/names';
import { type Plain, sub } from '../template/template';
import type { Edit } from '../text/edit';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'sub-missing',
  title: 'Text with ${…} that no Sub fills in',
  severity: 'warning',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isOpen(template)) return;
    for (const resource of template.resources.values())
      for (const loose of looseVariablesOf(resource.get(''), template, schema))
        yield problemOf(loose, (path, value) => resource.set(path, value));
    for (const { id } of template.outputs.values())
      for (const loose of looseVariablesOf(template.at(`Outputs.${id}`), template, schema))
        if (loose.path !== 'Description')
          yield problemOf(loose, (path, value) => template.set(`Outputs.${id}.${path}`, value));
  },
};

function problemOf(
  { variable, at, path, text }: LooseVariable,
  set: (path: string, value: Plain) => readonly Edit[],
): Problem {
  const message = `\${${variable}} stays as it is written: there is no Sub around it`;
  if (path === undefined) return { at, message };
  return { at, message, fix: { title: 'Put a Sub around it', edits: () => set(path, sub(text)) } };
}
