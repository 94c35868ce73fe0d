import { eventSourcesOf } from '../project/event-sources';
import type { TriggerKind } from '../project/project';
import type { Rule } from './rule';

const needs: readonly TriggerKind[] = ['kinesis', 'dynamodb', 'msk'];
const refuses: readonly TriggerKind[] = ['sqs', 'mq'];
const names: Partial<Record<TriggerKind, string>> = {
  sqs: 'a queue',
  mq: 'a broker',
  kinesis: 'a Kinesis stream',
  dynamodb: 'a DynamoDB stream',
  msk: 'a Kafka topic',
};

export const rule: Rule = {
  id: 'starting-position-wrong',
  title: 'Starting position that is missing, or that the source does not have',
  severity: 'error',
  facts: ['lambda.esm.streams.start', 'dynamodb.streams.lambda-start'],
  *check({ project }) {
    if (project.template.hasMacros) return;
    for (const source of eventSourcesOf(project)) {
      const position = source.get('StartingPosition');
      const { kind, id, name, get, set, remove, isEvent } = source;
      // SAM's own event types say that they require it.
      if (!position && !isEvent && needs.includes(kind)) {
        yield {
          at: name,
          message: `${id} reads ${names[kind]}, but does not say from where: StartingPosition is missing`,
          fix: {
            title: 'Begin with what comes from now on (LATEST)',
            edits: () => set('StartingPosition', 'LATEST'),
            unsafe: true,
          },
        };
      } else if (position && refuses.includes(kind)) {
        yield {
          at: position.key,
          message: `${id} reads ${names[kind]}, which has no StartingPosition`,
          fix: { title: 'Take out StartingPosition', edits: () => remove('StartingPosition') },
        };
      } else if (position?.value === 'AT_TIMESTAMP' && kind === 'dynamodb') {
        yield {
          at: position.span,
          message: `${id} reads a DynamoDB stream, which cannot start at a time`,
          fix: {
            title: 'Begin with the oldest record (TRIM_HORIZON)',
            edits: () => set('StartingPosition', 'TRIM_HORIZON'),
            unsafe: true,
          },
        };
      } else if (position?.value === 'AT_TIMESTAMP' && !get('StartingPositionTimestamp')) {
        yield {
          at: position.span,
          message: `${id} starts at a time, but does not say which: StartingPositionTimestamp is missing`,
        };
      }
    }
  },
};
