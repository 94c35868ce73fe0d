import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

const fifoOnly: Readonly<Record<string, readonly string[]>> = {
  'AWS::SQS::Queue': ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'],
  'AWS::SNS::Topic': ['ContentBasedDeduplication', 'FifoThroughputScope', 'ArchivePolicy'],
};

export const rule: Rule = {
  id: 'fifo-setting-on-standard-queue',
  title: 'Setting of a FIFO queue or topic where it does not hold',
  severity: 'error',
  facts: ['sqs.fifo-high-throughput'],
  *each(resource) {
    const names = fifoOnly[resource.type];
    if (!names) return;
    const fifo = resource.type === 'AWS::SNS::Topic' ? 'FifoTopic' : 'FifoQueue';
    const setting = resource.get(fifo);
    const isFifo = setting ? asBoolean(setting) : false;
    if (isFifo === false) {
      for (const name of names) {
        const own = resource.get(name);
        if (!own || asBoolean(own) === false || own.origin === 'parameter') continue;
        if (own.value === undefined) continue; // set at deployment
        yield {
          at: own.key,
          message: `${resource.id} sets ${name}, which only FIFO ${fifo === 'FifoTopic' ? 'topics' : 'queues'} have`,
          fix: { title: `Take out ${name}`, edits: () => resource.remove(name) },
        };
      }
      return;
    }
    const limit = resource.get('FifoThroughputLimit');
    const scope = resource.get('DeduplicationScope');
    if (limit?.value !== 'perMessageGroupId' || (scope && scope.value !== 'queue')) return;
    yield {
      at: limit.span,
      message: `${resource.id} has its throughput limit per message group, which needs DeduplicationScope messageGroup`,
      fix: {
        title: 'Set DeduplicationScope to messageGroup',
        edits: () => resource.set('DeduplicationScope', 'messageGroup'),
      },
    };
  },
};
