import { isFifoResource } from '../project/event-sources';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'dead-letter-queue-of-another-kind',
  title: 'Dead-letter queue is FIFO where its source is not, or no queue at all',
  severity: 'error',
  facts: ['sqs.dlq'],
  *check({ project }) {
    const { template } = project;
    for (const queue of template.ofType('AWS::SQS::Queue')) {
      const target = queue.get('RedrivePolicy.deadLetterTargetArn');
      const letters = target?.refersTo === undefined ? undefined : template.resources.get(target.refersTo);
      if (!target || !letters) continue;
      if (letters.type !== 'AWS::SQS::Queue') {
        if (letters.type.startsWith('AWS::'))
          yield {
            at: target.span,
            message: `${queue.id} sends its dead letters to ${letters.id}, which is an ${letters.type}, not a queue`,
          };
        continue;
      }
      if (target.attribute === undefined) {
        yield {
          at: target.span,
          message: `${queue.id} names its dead-letter queue ${letters.id} by Ref, which is the address of the queue, not its ARN`,
          fix: {
            title: `Use !GetAtt ${letters.id}.Arn`,
            edits: () =>
              queue.set('RedrivePolicy.deadLetterTargetArn', {
                call: 'Fn::GetAtt',
                argument: `${letters.id}.Arn`,
              }),
          },
        };
        continue;
      }
      const [own, other] = [isFifoResource(queue), isFifoResource(letters)];
      if (own === undefined || other === undefined || own === other) continue;
      yield {
        at: target.span,
        message: `${queue.id} is a ${own ? 'FIFO' : 'standard'} queue, but its dead-letter queue ${letters.id} is a ${other ? 'FIFO' : 'standard'} one`,
        related: [{ at: letters.name, message: `${letters.id} is declared here` }],
        ...(own && !letters.get('QueueName')
          ? {
              fix: {
                title: `Make ${letters.id} a FIFO queue`,
                edits: () => letters.set('FifoQueue', true),
                unsafe: true, // a queue that is there already is replaced
              },
            }
          : {}),
      };
    }
  },
};
