import { stateMachinesOf, substitutionsIn } from '../project/state-machines';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'definition-substitution-undefined',
  title: 'Definition uses a substitution that is not given',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    for (const { id, resource, definition, substitutions } of stateMachinesOf(project)) {
      // In the template itself a Sub fills in what looks the same.
      if (!definition || definition.uri === project.template.uri || substitutions?.kind === 'unknown')
        continue;
      const given = substitutions?.keys ?? [];
      const told = new Set<string>();
      for (const { name, at } of substitutionsIn(definition)) {
        if (given.includes(name) || told.has(name)) continue;
        told.add(name);
        const [likely] = nearest(name, given);
        yield {
          at,
          message: `${name} is not among the DefinitionSubstitutions of ${id}${likely ? `; ${likely} is` : ''}`,
          related: [
            {
              at: substitutions?.key ?? resource.name,
              message: `${id} has ${given.length ? `the substitutions ${given.join(', ')}` : 'no substitutions'}`,
            },
          ],
          fix: {
            title: `Give ${name} in ${id}`,
            edits: () => resource.set(`DefinitionSubstitutions.${name}`, ''),
            unsafe: true,
          },
        } satisfies Problem;
      }
    }
  },
};
