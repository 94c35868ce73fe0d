import { callsTo, handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'batch-request-too-long',
  title: 'Batch request is longer than the service takes',
  severity: 'error',
  facts: [
    'dynamodb.api.batchwrite-items',
    'dynamodb.api.batchget-items',
    'sqs.batch',
    'eventbridge.put-entries',
  ],
  *check({ project, fact }) {
    const limits: readonly Limit[] = [
      {
        service: 'sqs',
        operations: ['SendMessageBatch', 'DeleteMessageBatch', 'ChangeMessageVisibilityBatch'],
        list: 'Entries',
        most: first(fact('sqs.batch').value),
        what: 'entries',
      },
      {
        service: 'events',
        operations: ['PutEvents'],
        list: 'Entries',
        most: first(fact('eventbridge.put-entries').value),
        what: 'entries',
      },
      {
        service: 'dynamodb',
        operations: ['BatchWriteItem'],
        list: 'RequestItems.',
        most: first(fact('dynamodb.api.batchwrite-items').value),
        what: 'requests',
      },
      {
        service: 'dynamodb',
        operations: ['BatchGetItem'],
        list: 'RequestItems.',
        most: first(fact('dynamodb.api.batchget-items').value),
        what: 'keys',
      },
    ];
    for (const { model } of handledFiles(project)) {
      for (const { service, operations, list, most, what } of limits) {
        for (const call of callsTo(model, service, ...operations)) {
          for (const [name, argument] of Object.entries(call.arguments)) {
            if (
              argument.kind !== 'list' ||
              !(name === list || (list.endsWith('.') && name.startsWith(list))) ||
              argument.count <= most
            )
              continue;
            yield {
              at: argument.at,
              message: `${call.operation} takes at most ${most} ${what}; this has ${argument.count}`,
            };
          }
        }
      }
    }
  },
};

interface Limit {
  readonly service: string;
  readonly operations: readonly string[];
  /** The argument; with a dot at its end, every list below it. */
  readonly list: string;
  readonly most: number;
  readonly what: string;
}

function first(value: unknown): number {
  return Number(Array.isArray(value) ? value[0] : value);
}
