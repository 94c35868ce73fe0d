import type { Finding } from '../rules/rule';
import type { Edit } from '../text/edit';

/** The edits of all safe fixes; of two fixes that touch the same place only the first, whole. */
export function safeEdits(found: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fix } of found) {
    if (!fix || fix.unsafe) continue;
    const overlaps = fix.edits.some(({ at }) =>
      taken.some(other => other.at.uri === at.uri && at.start <= other.at.end && other.at.start <= at.end),
    );
    if (!overlaps) taken.push(...fix.edits);
  }
  return taken;
}
