import { type BucketNotification, bucketNotificationsOf } from '../project/bucket-notifications';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'bucket-events-overlap',
  title: 'Two receivers of the same events of a bucket',
  severity: 'error',
  facts: ['s3.event-destinations'],
  *check({ project }) {
    const told = [...bucketNotificationsOf(project)].flatMap(one =>
      one.events.map(event => ({ ...one, event })),
    );
    for (const [index, later] of told.entries()) {
      const earlier = told
        .slice(0, index)
        .find(
          one =>
            one.bucket === later.bucket && covers(one.event.name, later.event.name) && overlap(one, later),
        );
      if (!earlier) continue;
      yield {
        at: later.event.at,
        message: `${later.bucket.id} would send ${later.event.name} ${words(later)} to ${later.to} and ${earlier.event.name} ${words(earlier)} to ${earlier.to}; S3 refuses filters that overlap`,
        related: [{ at: earlier.event.at, message: `${earlier.to} gets them here` }],
      };
    }
  },
};

/** `s3:ObjectCreated:*` and `s3:ObjectCreated:Put` share events. */
function covers(one: string, other: string): boolean {
  const within = (all: string, name: string) => all.endsWith('*') && name.startsWith(all.slice(0, -1));
  return one === other || within(one, other) || within(other, one);
}

function overlap(one: BucketNotification, other: BucketNotification): boolean {
  return (
    (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
    (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix))
  );
}

function words({ prefix, suffix }: BucketNotification): string {
  return prefix || suffix ? `for ${prefix}*${suffix}` : 'for every key';
}
