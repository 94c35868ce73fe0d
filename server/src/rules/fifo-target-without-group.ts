import { isFifoResource } from '../project/event-sources';
import { queueTargetsOf } from '../project/queue-targets';
import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'fifo-target-without-group',
  title: 'Events sent to a FIFO queue without group or deduplication',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { sender, queue, at, group, path } of queueTargetsOf(project)) {
      if (isFifoResource(queue) !== true) continue;
      if (group === undefined) {
        yield {
          at,
          message: `${sender.id} sends to the FIFO queue ${queue.id} without a message group, which it must name`,
          related: [{ at: queue.name, message: `${queue.id} is declared here` }],
          fix: {
            title: 'Add MessageGroupId',
            edits: () => sender.set(`${path}.SqsParameters.MessageGroupId`, sender.id),
            unsafe: true, // one group is worked off one by one
          },
        };
      }
      const deduplication = queue.get('ContentBasedDeduplication');
      if (deduplication && asBoolean(deduplication) !== false) continue;
      yield {
        at: deduplication?.span ?? queue.name,
        message: `${queue.id} gets messages from ${sender.id}, which sends no deduplication id, so each is refused while ContentBasedDeduplication is off`,
        related: [{ at, message: `${sender.id} sends to it here` }],
        fix: {
          title: 'Set ContentBasedDeduplication to true',
          edits: () => queue.set('ContentBasedDeduplication', true),
        },
      };
    }
  },
};
