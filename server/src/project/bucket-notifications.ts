import type { Resource, Setting } from '../template/template';
import type { Span } from '../text/span';
import type { Project } from './project';

/** Events of a bucket that are sent somewhere, as far as they can be told. */
export interface BucketNotification {
  readonly bucket: Resource;
  /** The names of the events, `s3:ObjectCreated:*`; each with where it stands. */
  readonly events: readonly { readonly name: string; readonly at: Span }[];
  readonly prefix: string;
  readonly suffix: string;
  /** Who is told: the function's id, or the kind of target. */
  readonly to: string;
}

const configurations = {
  LambdaConfigurations: 'Function',
  QueueConfigurations: 'Queue',
  TopicConfigurations: 'Topic',
};

/** Those whose events and filters are all known, from SAM events and from the buckets themselves. */
export function* bucketNotificationsOf({ template, functions }: Project): Generator<BucketNotification> {
  for (const fn of functions) {
    for (const { kind, source, declaredBy, get } of fn.triggers) {
      if (kind !== 's3' || source?.type !== 'AWS::S3::Bucket' || declaredBy !== fn.resource) continue;
      const filter = filterOf(get('Filter'));
      const events = eventsOf(get('Events'));
      if (filter && events) yield { bucket: source, events, ...filter, to: fn.id };
    }
  }
  for (const bucket of template.ofType('AWS::S3::Bucket')) {
    for (const [name, target] of Object.entries(configurations)) {
      for (const configuration of bucket.get(`NotificationConfiguration.${name}`)?.items ?? []) {
        const filter = filterOf(configuration.get('Filter'));
        const events = eventsOf(configuration.get('Event'));
        if (filter && events)
          yield {
            bucket,
            events,
            ...filter,
            to: configuration.get(target)?.refersTo ?? target.toLowerCase(),
          };
      }
    }
  }
}

function eventsOf(setting: Setting | undefined): BucketNotification['events'] | undefined {
  const events = (setting?.items ?? []).flatMap(({ value, span }) =>
    typeof value === 'string' ? [{ name: value, at: span }] : [],
  );
  return events.length === 0 || events.length !== setting?.items.length ? undefined : events;
}

/** Empty texts without a filter; nothing where a part of it only the deployment knows. */
function filterOf(
  filter: Setting | undefined,
): { readonly prefix: string; readonly suffix: string } | undefined {
  const found = { prefix: '', suffix: '' };
  if (!filter) return found;
  const rules = filter.get('S3Key.Rules');
  if (!rules || rules.kind === 'unknown') return undefined;
  for (const rule of rules.items) {
    const name = String(rule.get('Name')?.value).toLowerCase();
    const value = rule.get('Value')?.value;
    if ((name !== 'prefix' && name !== 'suffix') || value === undefined) return undefined;
    found[name] = String(value);
  }
  return found;
}
