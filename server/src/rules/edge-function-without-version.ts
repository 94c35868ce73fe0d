import { edgeAssociationsOf } from '../project/distributions';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'edge-function-without-version',
  title: 'Lambda@Edge function is associated without a version',
  severity: 'error',
  facts: ['edge.lae.version'],
  *check({ project }) {
    for (const { kind, target, fn, distribution } of edgeAssociationsOf(project)) {
      if (kind !== 'Lambda@Edge' || !target) continue;
      const isLatest = typeof target.value === 'string' && /:\$LATEST$/.test(target.value);
      const isBare =
        fn !== undefined &&
        target.refersTo === fn.id &&
        (target.attribute === undefined || target.attribute === 'Arn');
      if (!isLatest && !isBare) continue;
      yield {
        at: target.span,
        message: `${distribution.id} needs a numbered version of ${fn?.id ?? 'the function'}, not ${isLatest ? '$LATEST' : 'the function itself'}`,
      };
    }
  },
};
