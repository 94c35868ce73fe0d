import type { Plain, Resource, Setting, Template } from '../template/template';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Fn, Project, TriggerKind } from './project';
import { asBoolean } from './setting';
import { polledKinds, sourceOfMapping } from './triggers';

/** A source that Lambda polls for a function: an event of SAM or an event source mapping, whosever function it feeds. */
export interface EventSource {
  readonly kind: TriggerKind;
  /** The event's own name or the mapping's logical id. */
  readonly id: string;
  readonly name: Span;
  /** What is polled, where it is in the template. */
  readonly source?: Resource;
  /** The function it feeds, where that is in the template. */
  readonly fn?: Fn;
  /** For sentences: the function's id, or the mapping's. */
  readonly consumer: string;
  /** Of a queue: whether it is FIFO; absent where that cannot be told. */
  readonly fifo?: boolean;
  /** It stands in a SAM function's `Events`. */
  readonly isEvent: boolean;
  /** The property that names the source: `Queue`, `Stream` or `EventSourceArn`. */
  readonly sourceSetting: Setting | undefined;
  get<T = unknown>(path: string): Setting<T> | undefined;
  set(path: string, value: Plain): readonly Edit[];
  remove(path: string): readonly Edit[];
}

/** Kinesis and DynamoDB: shards that are read in order, where one bad record holds up those behind it. */
export const streamKinds: readonly TriggerKind[] = ['kinesis', 'dynamodb'];

const known = new WeakMap<Project, readonly EventSource[]>();

export function eventSourcesOf(project: Project): readonly EventSource[] {
  const there = known.get(project);
  if (there) return there;
  const made = [...events(project), ...mappings(project)];
  known.set(project, made);
  return made;
}

function* events(project: Project): Generator<EventSource> {
  for (const fn of project.functions) {
    for (const trigger of fn.triggers) {
      const { declaredBy, path, kind, id, name, source } = trigger;
      if (declaredBy !== fn.resource || !polledKinds.includes(kind)) continue;
      const sourceSetting = trigger.get('Queue') ?? trigger.get('Stream');
      const fifo = kind === 'sqs' ? isFifo(sourceSetting, source) : undefined;
      yield {
        kind,
        id,
        name,
        fn,
        consumer: fn.id,
        isEvent: true,
        sourceSetting,
        ...(source ? { source } : {}),
        ...(fifo === undefined ? {} : { fifo }),
        get: below => trigger.get(below),
        set: (below, value) => declaredBy.set(`${path}.${below}`, value),
        remove: below => declaredBy.remove(`${path}.${below}`),
      };
    }
  }
}

function* mappings({ template, functions }: Project): Generator<EventSource> {
  for (const mapping of template.ofType('AWS::Lambda::EventSourceMapping')) {
    const fn = functions.find(({ triggers }) => triggers.some(({ declaredBy }) => declaredBy === mapping));
    yield mappingSource(mapping, template, fn);
  }
}

function mappingSource(mapping: Resource, template: Template, fn: Fn | undefined): EventSource {
  const { kind, source } = sourceOfMapping(mapping, template);
  const sourceSetting = mapping.get('EventSourceArn');
  const fifo = kind === 'sqs' ? isFifo(sourceSetting, source) : undefined;
  return {
    kind,
    id: mapping.id,
    name: mapping.name,
    consumer: fn?.id ?? mapping.id,
    isEvent: false,
    sourceSetting,
    ...(fn ? { fn } : {}),
    ...(source ? { source } : {}),
    ...(fifo === undefined ? {} : { fifo }),
    get: below => mapping.get(below),
    set: (below, value) => mapping.set(below, value),
    remove: below => mapping.remove(below),
  };
}

function isFifo(setting: Setting | undefined, source: Resource | undefined): boolean | undefined {
  if (source) return isFifoResource(source);
  return typeof setting?.value === 'string' ? setting.value.endsWith('.fifo') : undefined;
}

/** Whether a queue or topic is FIFO; absent where only the deployment knows. */
export function isFifoResource(resource: Resource): boolean | undefined {
  const setting = resource.get(resource.type === 'AWS::SNS::Topic' ? 'FifoTopic' : 'FifoQueue');
  return setting ? asBoolean(setting) : false;
}
