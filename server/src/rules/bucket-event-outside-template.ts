import type { Rule } from './rule';

export const rule: Rule = {
  id: 'bucket-event-outside-template',
  title: 'S3 event of a bucket that is not in the template',
  severity: 'error',
  facts: ['s3.event-destinations'],
  *check({ project }) {
    const { template } = project;
    if (template.hasMacros) return;
    for (const fn of project.functions) {
      for (const { kind, id, declaredBy, get } of fn.triggers) {
        const bucket = kind === 's3' && declaredBy === fn.resource ? get('Bucket') : undefined;
        if (!bucket) continue;
        const named = bucket.refersTo === undefined ? undefined : template.everyResource.get(bucket.refersTo);
        if (named?.type === 'AWS::S3::Bucket' && bucket.attribute === undefined) continue;
        const what = named
          ? named.type === 'AWS::S3::Bucket'
            ? `${named.id} by its ${bucket.attribute}`
            : `${named.id}, which is an ${named.type}`
          : bucket.refersTo
            ? `${bucket.refersTo}, which is no bucket of this template`
            : 'a bucket by its name';
        yield {
          at: bucket.span,
          message: `${id} of ${fn.id} names ${what}; SAM needs !Ref of a bucket in the same template, to write the notification into it`,
          ...(named?.type === 'AWS::S3::Bucket'
            ? {
                fix: {
                  title: `Use !Ref ${named.id}`,
                  edits: () =>
                    declaredBy.set(`Events.${id}.Properties.Bucket`, { call: 'Ref', argument: named.id }),
                },
              }
            : {}),
        };
      }
    }
  },
};
