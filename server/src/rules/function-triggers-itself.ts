import type { SdkCall } from '../handler/handler';
import { type Grant, grantsOn, isGranted } from '../project/grants';
import type { Fn, Project, Trigger, TriggerKind } from '../project/project';
import type { Rule } from './rule';

interface Loop {
  /** What sends something into the source: as actions, which are named as the operations are. */
  readonly writes: readonly string[];
  /** A policy that allows this too is for working on the source, and says nothing of writing. */
  readonly reads: string;
  readonly argument: string;
  readonly words: string;
}

const loops: Partial<Record<TriggerKind, Loop>> = {
  s3: {
    writes: ['s3:PutObject', 's3:CopyObject', 's3:CompleteMultipartUpload', 's3:Upload'],
    reads: 's3:GetObject',
    argument: 'Bucket',
    words: 'writes to the bucket',
  },
  sqs: {
    writes: ['sqs:SendMessage', 'sqs:SendMessageBatch'],
    reads: 'sqs:ReceiveMessage',
    argument: 'QueueUrl',
    words: 'sends to the queue',
  },
  sns: {
    writes: ['sns:Publish', 'sns:PublishBatch'],
    reads: 'sns:Subscribe',
    argument: 'TopicArn',
    words: 'publishes to the topic',
  },
  // A stream is often written back to with care, so it must be seen in the code.
  dynamodb: {
    writes: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    reads: '',
    argument: 'TableName',
    words: 'writes to the table',
  },
};

export const rule: Rule = {
  id: 'function-triggers-itself',
  title: 'Function whose output invokes it again',
  severity: 'warning',
  facts: ['lambda.recursion.limit', 's3.event-loop'],
  *check({ project, schema }) {
    const { template } = project;
    for (const fn of project.functions) {
      if (fn.resource.get('RecursiveLoop')?.value === 'Allow') continue;
      for (const trigger of fn.triggers) {
        const { source, kind, name } = trigger;
        const loop = loops[kind];
        const isStream = kind === 'dynamodb';
        if (isStream && trigger.get('FilterCriteria')) continue;
        if (!loop || !source || (kind === 's3' && !seesEveryObject(trigger))) continue;
        const grants = [...grantsOn(source, fn, template, schema.sam)].filter(({ actions }) =>
          loop.writes.some(action => isGranted(action, actions)),
        );
        const sending = grants.length ? evidence(fn, project, loop, grants, source.id) : undefined;
        if (!sending) continue;
        yield {
          at: name,
          ...(isStream ? { severity: 'hint' as const } : {}),
          message: `${fn.id} is invoked by ${source.id} and ${loop.words} itself, so each run starts another`,
          related: [{ at: sending.at, message: sending.words }],
        };
      }
    }
  },
};

/** Objects it writes itself are among those it is told of: nothing tells them apart by their keys. */
function seesEveryObject({ get }: Trigger): boolean {
  const events = (get('Events') ?? get('Event'))?.items ?? [];
  return !get('Filter') && events.some(({ value }) => String(value).startsWith('s3:ObjectCreated'));
}

/** Where the code writes to the source; where the code cannot be seen, a policy that is for nothing else. */
function evidence(fn: Fn, project: Project, loop: Loop, grants: readonly Grant[], source: string) {
  const code = project.handlerOf(fn);
  if (code.found === 'export') {
    const call = code.model.calls.find(
      one =>
        loop.writes.includes(`${one.service}:${one.operation}`) && mayName(one, loop.argument, fn, source),
    );
    return call ? { at: call.at, words: `It ${loop.words} here` } : undefined;
  }
  if (loop.reads === '') return undefined;
  const grant = grants.find(({ actions }) => !isGranted(loop.reads, actions));
  return grant ? { at: grant.policy.span, words: 'It is allowed to here' } : undefined;
}

/** The call names the source, as far as can be seen: by a variable that refers to it, or by what came with the event. */
function mayName(call: SdkCall, argument: string, fn: Fn, source: string): boolean {
  const named = call.arguments[argument];
  // The bucket of the event is computed; a table is named.
  if (!named) return call.argumentsKnown && argument !== 'TableName';
  if (named.kind !== 'env') return false;
  return fn.environment.get(named.name)?.references.some(({ id }) => id === source) ?? false;
}
