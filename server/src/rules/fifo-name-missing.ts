import { asBoolean } from '../project/setting';
import type { Rule } from './rule';

const kinds = {
  'AWS::SQS::Queue': { name: 'QueueName', fifo: 'FifoQueue', noun: 'queue' },
  'AWS::SNS::Topic': { name: 'TopicName', fifo: 'FifoTopic', noun: 'topic' },
} as const;

export const rule: Rule = {
  id: 'fifo-name-missing',
  title: 'FIFO queue or topic and its name disagree',
  severity: 'error',
  facts: ['sqs.name'],
  *each(resource) {
    const kind = kinds[resource.type as keyof typeof kinds];
    const name = kind && resource.get<string>(kind.name);
    if (!kind || typeof name?.value !== 'string') return;
    const setting = resource.get(kind.fifo);
    const isFifo = setting ? asBoolean(setting) : false;
    if (isFifo === undefined) return;
    const { value } = name;
    if (isFifo && !value.endsWith('.fifo')) {
      const written = name.origin === 'resource' && name.kind === 'scalar' && name.node?.kind === 'scalar';
      yield {
        at: name.span,
        message: `${resource.id} is a FIFO ${kind.noun}, but its name ${value} does not end in .fifo`,
        ...(written
          ? { fix: { title: `Name it ${value}.fifo`, edits: () => resource.set(kind.name, `${value}.fifo`) } }
          : {}),
      };
    } else if (!isFifo && value.endsWith('.fifo')) {
      yield {
        at: name.span,
        message: `${resource.id} is named ${value}, but is no FIFO ${kind.noun}: ${kind.fifo} is ${setting ? 'false' : 'not set'}`,
        fix: { title: `Set ${kind.fifo} to true`, edits: () => resource.set(kind.fifo, true) },
      };
    }
  },
};
