import { eventSourcesOf, streamKinds } from '../project/event-sources';
import { asNumber, numbersOf } from '../project/setting';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'stream-failures-lost',
  title: 'Records a stream gives up on are kept nowhere',
  severity: 'hint',
  facts: ['lambda.esm.streams.retry', 'lambda.esm.streams.age'],
  *check({ project, fact }) {
    const [endless] = numbersOf(fact('lambda.esm.streams.retry'));
    for (const { kind, get, consumer, source } of eventSourcesOf(project)) {
      if (!streamKinds.includes(kind) || get('DestinationConfig')) continue;
      const bound = ['MaximumRetryAttempts', 'MaximumRecordAgeInSeconds']
        .flatMap(path => get(path) ?? [])
        .find(setting => (asNumber(setting) ?? endless) !== endless);
      if (!bound) continue;
      yield {
        at: bound.key,
        message: `${consumer} gives up on records of ${source?.id ?? 'its stream'} without telling anyone which; an OnFailure destination would keep where they were`,
      };
    }
  },
};
