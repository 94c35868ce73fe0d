import { callsTo, handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'first-page-only',
  title: 'Only the first page of an answer is read',
  severity: 'warning',
  sets: ['strict'],
  facts: ['dynamodb.api.query-page', 'dynamodb.api.scan-page'],
  *check({ project }) {
    for (const { model } of handledFiles(project)) {
      if (model.depth !== 'everything') continue;
      for (const { service, operations, words, limit } of paged) {
        if ([...words, limit].some(word => model.words.has(word))) continue;
        for (const call of callsTo(model, service, ...operations)) {
          if (call.paginated || !call.argumentsKnown) continue;
          yield {
            at: call.at,
            message: `${call.operation} answers page by page; nothing looks at ${words[0]}, so what comes after the first page is lost`,
          };
        }
      }
    }
  },
};

/** Calls that answer in pages, where they say that there is more, and what asks for a short page on purpose. */
const paged: readonly {
  readonly service: string;
  readonly operations: readonly string[];
  readonly words: readonly string[];
  readonly limit: string;
}[] = [
  {
    service: 'dynamodb',
    operations: ['Query', 'Scan'],
    words: ['LastEvaluatedKey', 'ExclusiveStartKey'],
    limit: 'Limit',
  },
  {
    service: 's3',
    operations: ['ListObjectsV2'],
    words: ['NextContinuationToken', 'ContinuationToken', 'IsTruncated', 'StartAfter'],
    limit: 'MaxKeys',
  },
  {
    service: 's3',
    operations: ['ListObjects'],
    words: ['NextMarker', 'Marker', 'IsTruncated'],
    limit: 'MaxKeys',
  },
  {
    service: 'cognito-idp',
    operations: ['ListUsers'],
    words: ['PaginationToken'],
    limit: 'Limit',
  },
  {
    service: 'ssm',
    operations: ['GetParametersByPath'],
    words: ['NextToken'],
    limit: 'MaxResults',
  },
];
