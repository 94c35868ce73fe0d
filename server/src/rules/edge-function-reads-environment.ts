import { edgeAssociationsOf } from '../project/distributions';
import { handledFunctions } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'edge-function-reads-environment',
  title: 'Lambda@Edge function reads environment variables',
  severity: 'error',
  facts: ['edge.lae.no-env'],
  *check({ project }) {
    const edge = new Set(
      edgeAssociationsOf(project).flatMap(({ kind, fn }) => (kind === 'Lambda@Edge' && fn ? [fn.id] : [])),
    );
    for (const { fn, model } of handledFunctions(project)) {
      if (!edge.has(fn.id)) continue;
      for (const { name, at, hasFallback } of model.env) {
        if (hasFallback || name.startsWith('AWS_')) continue;
        yield {
          at,
          message: `${fn.id} runs at the edge, where there are no environment variables: ${name} is undefined`,
        };
      }
    }
  },
};
