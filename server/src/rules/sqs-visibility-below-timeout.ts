import { numberOf } from '../knowledge/fact';
import { seconds } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'sqs-visibility-below-timeout',
  title: 'Queue hides a message for less time than its function may hold it',
  severity: 'warning',
  facts: [
    'sqs.visibility-lambda',
    'sqs.visibility-lambda-minimum',
    'sqs.visibility-default',
    'sqs.visibility',
  ],
  *check({ project, fact }) {
    const multiple = numberOf(fact('sqs.visibility-lambda'));
    for (const { queue, consumer, trigger } of project.queueConsumers) {
      const hidden = queue.visibilityTimeout;
      const { timeout } = consumer;
      if (hidden.value === undefined || timeout.value === undefined) continue; // set at deployment
      const window = trigger.get<number>('MaximumBatchingWindowInSeconds')?.value ?? 0;
      const needed = multiple * timeout.value + (typeof window === 'number' ? window : 0);
      if (hidden.value >= needed) continue;
      const sum = `${multiple} × ${seconds(timeout.value)}${window ? ` + ${seconds(Number(window))}` : ''} = ${seconds(needed)}`;
      yield {
        at: hidden.span,
        severity: hidden.value < timeout.value ? 'error' : 'warning',
        message: `${queue.id} hides a message for ${seconds(hidden.value)}, but ${consumer.id} may hold it for ${sum}`,
        related: [{ at: timeout.span, message: `${consumer.id} times out after ${seconds(timeout.value)}` }],
        ...(needed <= longest(fact('sqs.visibility').value)
          ? {
              fix: {
                title: `Set VisibilityTimeout to ${needed}`,
                edits: () => queue.resource.set('VisibilityTimeout', needed),
              },
            }
          : {}),
      };
    }
  },
};

function longest(range: unknown): number {
  return Array.isArray(range) ? Number(range[1]) : Number.POSITIVE_INFINITY;
}
