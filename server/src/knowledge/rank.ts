import type { Query } from './query';
import type { TermIndex } from './term-index';

/** How well an entry answers a query. */
export interface Match {
  readonly entry: number;
  /** Of 1: how much of the query it holds, and how much it is about it. */
  readonly score: number;
  /** Of 1: how much of the query it holds at all. */
  readonly coverage: number;
}

/** Every entry that holds something of the query, in no order. */
export function match(query: Query, index: TermIndex): readonly Match[] {
  const found: Match[] = [];
  forEachMatch(query, index, (entry, score, coverage) => found.push({ entry, score, coverage }));
  return found;
}

/** The `most` entries that hold most of the query, best first; those that `wanted` turns down do not count. */
export function bestMatches(
  query: Query,
  index: TermIndex,
  most: number,
  wanted: (entry: number) => boolean,
): readonly Match[] {
  const best: Match[] = [];
  forEachMatch(query, index, (entry, score, coverage) => {
    if ((best.length === most && score <= best[most - 1]!.score) || !wanted(entry)) return;
    let at = best.length === most ? most - 1 : best.length;
    for (; at > 0 && best[at - 1]!.score < score; at--) best[at] = best[at - 1]!;
    best[at] = { entry, score, coverage };
  });
  return best;
}

function forEachMatch(
  query: Query,
  index: TermIndex,
  found: (entry: number, score: number, coverage: number) => void,
): void {
  const weights = query.words.map(word => word.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return;
  const count = weights.length;
  const strengths = new Float32Array(index.end * count);
  const nearness = new Float32Array(index.end * count);
  const seen = new Uint8Array(index.end);
  const touched: number[] = [];
  for (const { terms, weight, covers } of query.ways) {
    const take = (entry: number, strength: number) => {
      if (seen[entry] === 0) {
        seen[entry] = 1;
        touched.push(entry);
      }
      for (const word of covers) {
        const at = entry * count + word;
        if (strength * weight > strengths[at]!) strengths[at] = strength * weight;
        if (weight > nearness[at]!) nearness[at] = weight;
      }
    };
    if (terms.length === 1) index.forEachHolding(terms[0]!, take);
    else for (const [entry, strength] of holding(terms, index)) take(entry, strength);
  }
  for (const entry of touched) {
    let sum = 0;
    let covered = 0;
    for (let word = 0; word < count; word++) {
      sum += strengths[entry * count + word]! * weights[word]!;
      covered += nearness[entry * count + word]! * weights[word]!;
    }
    const coverage = covered / total;
    found(entry, (sum / total) * (0.35 + 0.65 * coverage), coverage);
  }
}

/** The entries that hold all the terms, and how much they are about the least of them, from 0 to 1. */
export function holding(terms: readonly string[], index: TermIndex): ReadonlyMap<number, number> {
  let all: Map<number, number> | undefined;
  const rarestFirst = [...terms].sort((a, b) => index.count(a) - index.count(b));
  for (const term of rarestFirst) {
    const found = new Map<number, number>();
    index.forEachHolding(term, (entry, strength) => {
      const before = all?.get(entry);
      if (!all || before !== undefined) found.set(entry, Math.min(before ?? 1, strength));
    });
    all = found;
    if (all.size === 0) break;
  }
  return all ?? new Map();
}

/** How much of a query a short text such as a title holds, and how much of the text the query asks for; of 1 each. */
export function overlap(
  query: Query,
  there: ReadonlySet<string>,
): { readonly held: number; readonly asked: number } {
  const total = query.words.reduce((sum, word) => sum + word.weight, 0);
  if (total === 0 || there.size === 0) return { held: 0, asked: 0 };
  const used = new Map<string, number>();
  const near = new Float64Array(query.words.length);
  for (const way of query.ways) {
    if (way.terms.length === 0 || !way.terms.every(term => there.has(term))) continue;
    for (const word of way.covers) near[word] = Math.max(near[word]!, way.weight);
    for (const term of way.terms) used.set(term, Math.max(used.get(term) ?? 0, way.weight));
  }
  const weights = query.words.map(word => word.weight);
  let asked = 0;
  for (const weight of used.values()) asked += weight;
  return { held: weighted(near, weights) / total, asked: asked / there.size };
}

/** One number of both: high only where text and query are about the same. */
export function agreement({ held, asked }: { readonly held: number; readonly asked: number }): number {
  return held + asked === 0 ? 0 : (1.5 * held * asked) / (0.5 * held + asked);
}

function weighted(values: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += values[at]! * weights[at]!;
  return sum;
}
