import { numberOf } from '../knowledge/fact';
import { isFunction } from '../project/functions';
import { asNumber } from '../project/setting';
import type { Resource } from '../template/template';
import { megabytes } from '../text/quantity';
import type { Problem, ResourceContext, Rule } from './rule';

export const rule: Rule = {
  id: 'snapstart-not-supported',
  title: 'SnapStart on a function that cannot have it',
  severity: 'error',
  facts: [
    'lambda.snapstart.runtimes',
    'lambda.snapstart.not-runtimes',
    'lambda.snapstart.not-filesystem',
    'lambda.snapstart.not-large-tmp',
    'lambda.snapstart.not-pc',
  ],
  *each(resource, context) {
    const applied = isFunction(resource) ? resource.get('SnapStart.ApplyOn') : undefined;
    if (applied?.value !== 'PublishedVersions') return;
    for (const { at, why } of obstacles(resource, context)) {
      yield {
        at,
        message: `${resource.id} has SnapStart, which ${why}`,
        related: [{ at: applied.span, message: 'SnapStart is on here' }],
        fix: { title: 'Take out SnapStart', edits: () => resource.remove('SnapStart'), unsafe: true },
      } satisfies Problem;
    }
  },
};

function* obstacles(
  resource: Resource,
  { fact }: ResourceContext,
): Generator<{ at: Problem['at']; why: string }> {
  const runtime = resource.get<string>('Runtime');
  if (
    typeof runtime?.value === 'string' &&
    isWithout(runtime.value, fact('lambda.snapstart.not-runtimes').value)
  )
    yield { at: runtime.span, why: `${runtime.value} does not have` };
  const files = resource.get('FileSystemConfigs');
  if (files && files.items.length > 0) yield { at: files.key, why: 'does not go with a file system' };
  const size = resource.get('EphemeralStorage.Size');
  const most = numberOf(fact('lambda.snapstart.not-large-tmp'));
  const megabytesAsked = asNumber(size);
  if (size && megabytesAsked !== undefined && megabytesAsked > most)
    yield {
      at: size.span,
      why: `takes no more than ${megabytes(most)} of /tmp, not ${megabytes(megabytesAsked)}`,
    };
  const provisioned = resource.get('ProvisionedConcurrencyConfig');
  if (provisioned) yield { at: provisioned.key, why: 'does not go with provisioned concurrency' };
}

/** `nodejs*` stands for all that begin so. */
function isWithout(runtime: string, listed: unknown): boolean {
  return (
    Array.isArray(listed) &&
    listed.some(name =>
      String(name).endsWith('*') ? runtime.startsWith(String(name).slice(0, -1)) : runtime === name,
    )
  );
}
