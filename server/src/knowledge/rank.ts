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

/** How fast a word that stands in an entry again and again stops adding to it. */
const saturation = 2.2;
/** How much a long entry has to be more about a word than a short one. */
const lengthMatters = 0.35;

/** Every entry that holds something of the query, in no order. `weights` are those of the query's words. */
export function match(
  query: Query,
  index: TermIndex,
  weights = query.words.map(word => word.weight),
): readonly Match[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const strengths = new Map<number, Float64Array>();
  const nearness = new Map<number, Float64Array>();
  for (const way of query.ways) {
    for (const [entry, strength] of holding(way.terms, index)) {
      const values = rowOf(strengths, entry, weights.length);
      const near = rowOf(nearness, entry, weights.length);
      for (const word of way.covers) {
        values[word] = Math.max(values[word]!, strength * way.weight);
        near[word] = Math.max(near[word]!, way.weight);
      }
    }
  }
  const found: Match[] = [];
  for (const [entry, values] of strengths) {
    const sum = weighted(values, weights) / total;
    const coverage = weighted(nearness.get(entry)!, weights) / total;
    found.push({ entry, score: sum * (0.35 + 0.65 * coverage), coverage });
  }
  return found;
}

/** The entries that hold all the terms, and how much they are about the least of them, from 0 to 1. */
export function holding(terms: readonly string[], index: TermIndex): ReadonlyMap<number, number> {
  let all: Map<number, number> | undefined;
  for (const term of terms) {
    const found = new Map<number, number>();
    const pairs = index.postings(term);
    for (let at = 0; at < pairs.length; at += 2) {
      const entry = pairs[at]!;
      const before = all?.get(entry);
      if (all && before === undefined) continue;
      const weight = pairs[at + 1]!;
      const length = 1 - lengthMatters + (lengthMatters * index.lengthOf(entry)) / index.averageLength;
      const strength = weight / (weight + saturation * length);
      found.set(entry, before === undefined ? strength : Math.min(before, strength));
    }
    all = found;
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

function rowOf(rows: Map<number, Float64Array>, entry: number, length: number): Float64Array {
  const there = rows.get(entry);
  if (there) return there;
  const row = new Float64Array(length);
  rows.set(entry, row);
  return row;
}

function weighted(values: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += values[at]! * weights[at]!;
  return sum;
}
