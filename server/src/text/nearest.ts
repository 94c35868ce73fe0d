/** Longer names are told apart well enough by their first characters. */
const longest = 80;

/**
 * The candidates a person may have meant, nearest first: a letter more, less, other or swapped counts one, case counts
 * nothing. None is more than twice as far as the nearest. Empty where none is near, and for a name that is a candidate.
 */
export function nearest(name: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const meant = name.toLowerCase();
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  let limit = Math.max(1, Math.floor(Math.min(name.length, longest) / 3));
  for (const candidate of candidates) {
    if (candidate === name) return [];
    const distance = distanceBetween(meant, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    found.push({ candidate, distance });
    limit = Math.min(limit, Math.max(1, distance * 2));
  }
  return found
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Damerau-Levenshtein distance without crossing edits; anything above the limit for what is further apart. */
export function distanceBetween(one: string, other: string, limit: number): number {
  const a = one.slice(0, longest);
  const b = other.slice(0, longest);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
