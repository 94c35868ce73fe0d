import { numberOf } from '../knowledge/fact';
import { eventPatternsOf, patternFault } from '../project/event-patterns';
import { eventSourcesOf } from '../project/event-sources';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'event-pattern-invalid',
  title: 'Event pattern or filter that the service does not take',
  severity: 'error',
  facts: ['lambda.esm.filters', 'lambda.esm.filters.max'],
  *check({ project, fact }) {
    for (const { id, path, value, at, listed } of eventPatternsOf(project)) {
      yield {
        at,
        message: `The pattern of ${id} compares ${path} with ${value}; a pattern lists the values it matches: [${value}]`,
        fix: { title: 'Make it a list', edits: listed },
      } satisfies Problem;
    }
    const usual = numberOf(fact('lambda.esm.filters'));
    const most = numberOf(fact('lambda.esm.filters.max'));
    for (const { id, get, set } of eventSourcesOf(project)) {
      const filters = get('FilterCriteria.Filters');
      const count = filters?.kind === 'list' ? filters.items.length : 0;
      if (filters && count > usual && count <= most)
        yield {
          at: filters.key,
          severity: 'warning',
          message: `${id} has ${count} filters; without a quota increase Lambda takes ${usual}`,
        };
      for (const [index, filter] of (filters?.items ?? []).entries()) {
        const pattern = filter.get('Pattern');
        if (!pattern || typeof pattern.value !== 'string') continue;
        const fault = patternFault(pattern.value);
        if (!fault) continue;
        const { instead } = fault;
        yield {
          at: pattern.span,
          message: `A filter of ${id} ${fault.why}`,
          ...(instead
            ? {
                fix: {
                  title: 'List the values to match',
                  edits: () => set(`FilterCriteria.Filters.${index}.Pattern`, instead),
                },
              }
            : {}),
        };
      }
    }
  },
};
