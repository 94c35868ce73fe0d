import type { Resource } from '../template/template';
import type { Span } from '../text/span';
import type { Project } from './project';

/** A rule or schedule that puts a message into a queue of the template. */
export interface QueueTarget {
  readonly sender: Resource;
  readonly queue: Resource;
  /** Where the queue is named. */
  readonly at: Span;
  /** Where the message group is given. */
  readonly group?: Span;
  /** The path of the target within its sender. */
  readonly path: string;
}

export function* queueTargetsOf({ template }: Project): Generator<QueueTarget> {
  const places = function* (): Generator<readonly [Resource, string]> {
    for (const rule of template.ofType('AWS::Events::Rule'))
      for (const index of (rule.get('Targets')?.items ?? []).keys()) yield [rule, `Targets.${index}`];
    for (const schedule of template.ofType('AWS::Scheduler::Schedule')) yield [schedule, 'Target'];
  };
  for (const [sender, path] of places()) {
    const arn = sender.get(`${path}.Arn`);
    const queue = arn?.refersTo === undefined ? undefined : template.resources.get(arn.refersTo);
    if (!arn || queue?.type !== 'AWS::SQS::Queue') continue;
    const parameters = sender.get(`${path}.SqsParameters`);
    const group = parameters?.kind === 'unknown' ? parameters : parameters?.get('MessageGroupId');
    yield { sender, queue, at: arn.span, path, ...(group ? { group: group.span } : {}) };
  }
}
