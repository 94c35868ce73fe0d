import { eventSourcesOf } from '../project/event-sources';
import { asNumber } from '../project/setting';
import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'concurrency-above-reserved',
  title: 'Queue may invoke more copies of a function than it reserves',
  severity: 'warning',
  facts: ['sqs.lambda-max-concurrency', 'lambda.esm.sqs.max-concurrency'],
  *check({ project, fact }) {
    const range = fact('sqs.lambda-max-concurrency').value;
    const least = Array.isArray(range) ? Number(range[0]) : 0;
    for (const fn of project.functions) {
      const setting = fn.resource.get('ReservedConcurrentExecutions');
      const reserved = asNumber(setting);
      if (!setting || reserved === undefined) continue;
      for (const source of eventSourcesOf(project)) {
        const most = source.fn === fn ? source.get('ScalingConfig.MaximumConcurrency') : undefined;
        const concurrency = asNumber(most);
        if (!most || concurrency === undefined || concurrency <= reserved || reserved === 0) continue;
        yield {
          at: most.span,
          message: `${source.source?.id ?? source.id} may invoke ${fn.id} ${number(concurrency)} times at once, but it reserves ${number(reserved)}; the rest is throttled and counts as received`,
          related: [{ at: setting.span, message: `${fn.id} reserves ${number(reserved)}` }],
          ...(reserved >= least
            ? {
                fix: {
                  title: `Set MaximumConcurrency to ${reserved}`,
                  edits: () => source.set('ScalingConfig.MaximumConcurrency', reserved),
                },
              }
            : {}),
        };
      }
    }
  },
};
