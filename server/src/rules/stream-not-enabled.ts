import { eventSourcesOf } from '../project/event-sources';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'stream-not-enabled',
  title: 'Function reads the stream of a table that has none',
  severity: 'error',
  facts: ['dynamodb.streams.view-types', 'dynamodb.streams.what'],
  *check({ project }) {
    if (project.template.hasMacros) return;
    for (const { kind, source, sourceSetting, id, set, isEvent } of eventSourcesOf(project)) {
      if (kind !== 'dynamodb' || !source || !sourceSetting) continue;
      const simple = source.type === 'AWS::Serverless::SimpleTable';
      if (simple || (source.type === 'AWS::DynamoDB::Table' && !source.get('StreamSpecification'))) {
        if (source.get('')?.kind === 'unknown') continue;
        yield {
          at: sourceSetting.span,
          message: `${id} reads the stream of ${source.id}, which has none${simple ? '; a SimpleTable cannot have one' : ''}`,
          related: [{ at: source.name, message: `${source.id} is declared here` }],
          ...(simple
            ? {}
            : {
                fix: {
                  title: `Give ${source.id} a stream of new and old images`,
                  edits: () => source.set('StreamSpecification', { StreamViewType: 'NEW_AND_OLD_IMAGES' }),
                },
              }),
        };
      } else if (sourceSetting.attribute !== 'StreamArn') {
        yield {
          at: sourceSetting.span,
          message: `${id} names the table ${source.id}, not its stream, which is ${source.id}.StreamArn`,
          fix: {
            title: `Use !GetAtt ${source.id}.StreamArn`,
            edits: () =>
              set(isEvent ? 'Stream' : 'EventSourceArn', {
                call: 'Fn::GetAtt',
                argument: `${source.id}.StreamArn`,
              }),
          },
        };
      }
    }
  },
};
