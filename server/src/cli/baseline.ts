import type { Reported } from './report';
import { fingerprint } from './report-sarif';

/** Problems that are known and left for another day: how often each was there. */
export type Baseline = Readonly<Record<string, number>>;

export function baselineOf(problems: readonly Reported[]): Baseline {
  const counts: Record<string, number> = {};
  for (const problem of problems) counts[fingerprint(problem)] = (counts[fingerprint(problem)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is new since the baseline was written. Where a problem is there more often than before, the last ones are new. */
export function newSince(baseline: Baseline, problems: readonly Reported[]): readonly Reported[] {
  const left = new Map(Object.entries(baseline));
  return problems.filter(problem => {
    const key = fingerprint(problem);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** @returns `undefined` for a text that is no baseline. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
    return Object.values(read).every(count => typeof count === 'number') ? (read as Baseline) : undefined;
  } catch {
    return undefined;
  }
}
