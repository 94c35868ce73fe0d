import { eventSourcesOf, streamKinds } from '../project/event-sources';
import { asNumber, numbersOf } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'stream-retries-endless',
  title: 'One bad record holds up its shard until it expires',
  severity: 'hint',
  facts: ['lambda.esm.streams.retry', 'lambda.esm.streams.age'],
  *check({ project, fact }) {
    const [endless] = numbersOf(fact('lambda.esm.streams.retry'));
    for (const { kind, get, set, name, source, consumer } of eventSourcesOf(project)) {
      if (!streamKinds.includes(kind)) continue;
      const bounds = [get('MaximumRetryAttempts'), get('MaximumRecordAgeInSeconds')];
      // One that is set, be it only at deployment, ends it.
      if (bounds.some(setting => setting && asNumber(setting) !== endless)) continue;
      yield {
        at: bounds[0]?.span ?? name,
        message: `${consumer} retries a record of ${source?.id ?? 'its stream'} that it cannot work off until it expires, and nothing behind it in the shard is read`,
        fix: {
          title: 'Retry 3 times and split the batch',
          edits: () => [...set('MaximumRetryAttempts', 3), ...set('BisectBatchOnFunctionError', true)],
          unsafe: true, // what still fails is then skipped
        },
      };
    }
  },
};
