import { stateMachinesOf, substitutionsIn } from '../project/state-machines';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'definition-substitution-unused',
  title: 'Substitution that the definition does not use',
  severity: 'hint',
  facts: [],
  *check({ project }) {
    for (const { id, resource, definition, substitutions } of stateMachinesOf(project)) {
      if (!definition || !substitutions) continue;
      const used = new Set(substitutionsIn(definition).map(({ name }) => name));
      for (const name of substitutions.keys) {
        const setting = substitutions.get(name);
        if (used.has(name) || !setting || name.startsWith('Fn::')) continue;
        yield {
          at: setting.key,
          message: `The definition of ${id} does not use ${name}`,
          tag: 'unnecessary',
          fix: { title: `Take ${name} out`, edits: () => resource.remove(`DefinitionSubstitutions.${name}`) },
        };
      }
    }
  },
};
