import { numberOf } from '../knowledge/fact';
import { isFifoResource } from '../project/event-sources';
import { isWhole } from '../project/whole';
import { getAtt, type Resource } from '../template/template';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'queue-without-dead-letters',
  title: 'Queue whose failed messages come back until they expire',
  severity: 'hint',
  facts: ['sqs.dlq', 'sqs.dlq-lambda', 'sqs.retention', 'sqs.retention-default'],
  *check({ project, fact }) {
    const { template } = project;
    if (template.hasMacros) return;
    const seen = new Set<string>();
    for (const { queue, consumer } of project.queueConsumers) {
      const { resource, id } = queue;
      if (seen.has(id) || resource.get('RedrivePolicy') || !isWhole(resource)) continue;
      // Some queue's dead letters are consumed too; they have nowhere further to go.
      if (isDeadLetterQueue(id, template.ofType('AWS::SQS::Queue'))) continue;
      seen.add(id);
      const days = numberOf(fact('sqs.retention-default')) / 86_400;
      const receives = numberOf(fact('sqs.dlq-lambda'));
      const isFifo = isFifoResource(resource);
      const letters = `${id}DeadLetters`;
      yield {
        at: queue.resource.name,
        message: `${id} has no dead-letter queue; a message that ${consumer.id} cannot work off comes back until it expires${resource.get('MessageRetentionPeriod') ? '' : ` after ${days} days`}`,
        related: [{ at: consumer.name, message: `${consumer.id} consumes it` }],
        ...(isFifo === undefined || template.everyResource.has(letters)
          ? {}
          : {
              fix: {
                title: `Add the dead-letter queue ${letters}`,
                edits: () => [
                  ...resource.set('RedrivePolicy', {
                    deadLetterTargetArn: getAtt(letters, 'Arn'),
                    maxReceiveCount: receives,
                  }),
                  ...template.addResource(letters, 'AWS::SQS::Queue', {
                    ...(isFifo ? { FifoQueue: true } : {}),
                    MessageRetentionPeriod: longest(fact('sqs.retention').value),
                  }),
                ],
                unsafe: true, // somebody must look into it
              },
            }),
      };
    }
  },
};

function longest(range: unknown): number {
  return Array.isArray(range) ? Number(range[1]) : 0;
}

function isDeadLetterQueue(id: string, queues: readonly Resource[]): boolean {
  return queues.some(queue => queue.get('RedrivePolicy')?.references.some(reference => reference.id === id));
}
