import { circlesOf, conditionCirclesOf } from '../project/dependencies';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'dependency-circular',
  title: 'Resources that wait for one another in a circle',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    for (const circle of [...circlesOf(template), ...conditionCirclesOf(template)]) {
      const last = circle.at(-1)!;
      const path = [last, ...circle].map(({ on }) => on);
      // The step back to the beginning is the one to look at first; the others are told beside it.
      yield {
        at: last.at,
        message:
          circle.length === 1 ? `${last.on} refers to itself` : `Circular dependency: ${path.join(' → ')}`,
        related: circle.slice(0, -1).map(({ on, at }, index) => ({
          at,
          message: `${path[index]} needs ${on}`,
        })),
      };
    }
  },
};
