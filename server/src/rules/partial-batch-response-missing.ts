import { type EventSource, eventSourcesOf, streamKinds } from '../project/event-sources';
import type { Project } from '../project/project';
import { asNumber, numbersOf } from '../project/setting';
import type { Rule } from './rule';

const wanted = 'ReportBatchItemFailures';

export const rule: Rule = {
  id: 'partial-batch-response-missing',
  title: 'One failed message makes the whole batch come back',
  severity: 'hint',
  facts: ['lambda.esm.partial-batch', 'lambda.esm.batch.sqs'],
  *check({ project, fact }) {
    const [usual = 0] = numbersOf(fact('lambda.esm.batch.sqs'));
    for (const source of eventSourcesOf(project)) {
      const types = source.get('FunctionResponseTypes');
      if (types) continue;
      const reported = reportsFailures(source, project);
      if (source.kind !== 'sqs' && !(reported && streamKinds.includes(source.kind))) continue;
      const batch = source.get('BatchSize');
      const size = batch ? asNumber(batch) : usual;
      if (size === undefined || size <= 1) continue;
      const name = source.source?.id ?? 'its queue';
      yield {
        at: source.name,
        ...(reported ? { severity: 'warning' as const } : {}),
        message: reported
          ? `${source.consumer} answers with the messages that failed, but ${source.id} does not ask for them, so they count as done`
          : `${source.consumer} gets up to ${size} messages of ${name} at once, and all come back when one fails`,
        ...(reported ? { related: [{ at: reported, message: 'The failures are named here' }] } : {}),
        fix: {
          title: `Add ${wanted}`,
          edits: () => source.set('FunctionResponseTypes', [wanted]),
          ...(reported ? {} : { unsafe: true as const }), // the code must name the messages that failed
        },
      };
    }
  },
};

/** Where the handler's file speaks of the failures it reports; nothing where it does not, or cannot be read. */
function reportsFailures({ fn }: EventSource, project: Project) {
  const code = fn && project.handlerOf(fn);
  return code?.found === 'export' ? code.model.words.get('batchItemFailures') : undefined;
}
