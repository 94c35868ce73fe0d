import { eventSourcesOf } from '../project/event-sources';
import { asNumber, numbersOf } from '../project/setting';
import { number } from '../text/quantity';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'batch-size-beyond-source',
  title: 'Batch larger than its queue gives',
  severity: 'error',
  facts: ['lambda.esm.batch.sqs', 'lambda.esm.window-required'],
  *check({ project, fact }) {
    const [, , mostOfFifo = 0] = numbersOf(fact('lambda.esm.batch.sqs'));
    const [usual = 0] = numbersOf(fact('lambda.esm.batch.sqs'));
    const shortest = Number(fact('lambda.esm.window-required').value);
    for (const { kind, get, set, remove, consumer, fifo, source } of eventSourcesOf(project)) {
      if (kind !== 'sqs' || fifo === undefined) continue;
      const [batch, window] = [get('BatchSize'), get('MaximumBatchingWindowInSeconds')];
      const [size, seconds] = [asNumber(batch), window ? asNumber(window) : 0];
      const queue = source?.id ?? 'its queue';
      if (fifo && window && seconds) {
        yield {
          at: window.span,
          message: `${consumer} waits ${number(seconds)} s for a batch of ${queue}, but a FIFO queue takes no batching window`,
          fix: { title: 'Take out the window', edits: () => remove('MaximumBatchingWindowInSeconds') },
        } satisfies Problem;
      }
      if (!batch || size === undefined) continue;
      if (fifo && size > mostOfFifo) {
        yield {
          at: batch.span,
          message: `${consumer} asks for batches of ${number(size)}, but ${queue} is a FIFO queue, which gives ${number(mostOfFifo)} at most`,
          fix: { title: `Set BatchSize to ${mostOfFifo}`, edits: () => set('BatchSize', mostOfFifo) },
        };
      }
      if (!fifo && size > usual && seconds !== undefined && seconds < shortest) {
        yield {
          at: batch.span,
          message: `${consumer} asks for batches of ${number(size)} of ${queue}; above ${number(usual)} Lambda wants MaximumBatchingWindowInSeconds of at least ${shortest}`,
          fix: {
            title: `Set MaximumBatchingWindowInSeconds to ${shortest}`,
            edits: () => set('MaximumBatchingWindowInSeconds', shortest),
          },
        };
      }
    }
  },
};
