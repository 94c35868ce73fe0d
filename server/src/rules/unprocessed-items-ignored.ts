import { callsTo, handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'unprocessed-items-ignored',
  title: 'Items of a batch that were not processed are lost',
  severity: 'warning',
  sets: ['strict'],
  facts: [],
  *check({ project }) {
    for (const { model } of handledFiles(project)) {
      if (model.depth !== 'everything') continue;
      for (const { service, operations, word } of partial) {
        if (word.some(one => model.words.has(one))) continue;
        const [call] = callsTo(model, service, ...operations);
        if (call)
          yield {
            at: call.at,
            message: `${call.operation} can succeed in part; nothing looks at ${word[0]}`,
          };
      }
    }
  },
};

/** Calls that succeed though some of their items failed, and where they say so. */
const partial: readonly {
  readonly service: string;
  readonly operations: readonly string[];
  readonly word: readonly string[];
}[] = [
  { service: 'dynamodb', operations: ['BatchWriteItem'], word: ['UnprocessedItems', 'batch_writer'] },
  { service: 'dynamodb', operations: ['BatchGetItem'], word: ['UnprocessedKeys'] },
  { service: 'sqs', operations: ['SendMessageBatch', 'DeleteMessageBatch'], word: ['Failed'] },
  { service: 'events', operations: ['PutEvents'], word: ['FailedEntryCount', 'ErrorCode'] },
  { service: 'kinesis', operations: ['PutRecords'], word: ['FailedRecordCount', 'ErrorCode'] },
  { service: 'firehose', operations: ['PutRecordBatch'], word: ['FailedPutCount', 'ErrorCode'] },
];
