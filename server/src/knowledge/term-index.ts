import { readableText, wordsOf } from './words';

/** One thing that can be found: its texts, each with how much a word in it counts. */
export type Fields = readonly (readonly [text: string, weight: number])[];

/** An index as the build writes it: small to read, quick to load. */
export interface TermIndexData {
  /** The length of each entry in words. */
  readonly lengths: readonly number[];
  /** The terms in order, a line each. */
  readonly terms: string;
  /** For each term: how many entries hold it, then for each of these how far it is from the one before, and the weight. */
  readonly postings: readonly number[];
}

/** Which entries hold a term, and how much it counts in each. */
export interface TermIndex {
  readonly size: number;
  readonly averageLength: number;
  lengthOf(entry: number): number;
  /** Entry and weight, entry and weight …; empty for a term that stands nowhere. */
  postings(term: string): readonly number[];
  /** Every term, in order. */
  readonly terms: readonly string[];
}

/** A piece counts less than the whole word it comes from. */
const pieceWeight = 0.6;
/** Weights are kept as whole numbers, in eighths. */
const scale = 8;

/** The terms of an entry with their weights, and its length in words. */
export function weigh(fields: Fields): {
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
} {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  let length = 0;
  for (const [text, weight] of fields) {
    for (const word of wordsOf(readableText(text))) {
      length++;
      add(word.whole, weight);
      for (const piece of word.pieces) add(piece, weight * pieceWeight);
    }
  }
  for (const [term, weight] of terms)
    terms.set(term, Math.min(1023, Math.max(1, Math.round(weight * scale))));
  return { terms, length };
}

export function buildTermIndex(entries: readonly Fields[]): TermIndexData {
  const byTerm = new Map<string, number[]>();
  const lengths = entries.map((fields, entry) => {
    const { terms, length } = weigh(fields);
    for (const [term, weight] of terms) {
      const there = byTerm.get(term);
      if (there) there.push(entry, weight);
      else byTerm.set(term, [entry, weight]);
    }
    return length;
  });
  const terms = [...byTerm.keys()].sort();
  const postings: number[] = [];
  for (const term of terms) {
    const pairs = byTerm.get(term)!;
    postings.push(pairs.length / 2);
    for (let at = 0, before = 0; at < pairs.length; at += 2) {
      postings.push(pairs[at]! - before, pairs[at + 1]!);
      before = pairs[at]!;
    }
  }
  return { lengths, terms: terms.join('\n'), postings };
}

export function loadTermIndex(data: TermIndexData): TermIndex {
  const terms = data.terms === '' ? [] : data.terms.split('\n');
  const starts = new Map<string, number>();
  let at = 0;
  for (const term of terms) {
    starts.set(term, at);
    at += 1 + 2 * data.postings[at]!;
  }
  const total = data.lengths.reduce((sum, length) => sum + length, 0);
  const read = (term: string): readonly number[] => {
    const start = starts.get(term);
    if (start === undefined) return [];
    const count = data.postings[start]!;
    const pairs = new Array<number>(count * 2);
    let entry = 0;
    for (let pair = 0; pair < count; pair++) {
      entry += data.postings[start + 1 + 2 * pair]!;
      pairs[2 * pair] = entry;
      pairs[2 * pair + 1] = data.postings[start + 2 + 2 * pair]! / scale;
    }
    return pairs;
  };
  return {
    size: data.lengths.length,
    averageLength: total / Math.max(1, data.lengths.length),
    lengthOf: entry => data.lengths[entry] ?? 0,
    postings: remember(read),
    terms,
  };
}

function remember(read: (term: string) => readonly number[]): (term: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return term => {
    const there = known.get(term);
    if (there) return there;
    if (known.size > 2000) known.clear();
    const pairs = read(term);
    known.set(term, pairs);
    return pairs;
  };
}

/** An index that entries come to and go from while it is in use. */
export interface GrowingTermIndex extends TermIndex {
  /** Adds an entry and gives its number. */
  add(terms: Iterable<readonly [string, number]>, length: number): number;
  remove(entry: number): void;
  has(entry: number): boolean;
}

export function createGrowingIndex(): GrowingTermIndex {
  const byTerm = new Map<string, number[]>();
  const lengths: number[] = [];
  const gone = new Set<number>();
  let total = 0;
  let inOrder: readonly string[] | undefined;
  return {
    get size() {
      return lengths.length - gone.size;
    },
    get averageLength() {
      return total / Math.max(1, lengths.length - gone.size);
    },
    get terms() {
      inOrder ??= [...byTerm.keys()].sort();
      return inOrder;
    },
    lengthOf: entry => lengths[entry] ?? 0,
    has: entry => entry < lengths.length && !gone.has(entry),
    postings(term) {
      const pairs = byTerm.get(term);
      if (!pairs) return [];
      if (gone.size > 0) sweep(byTerm, term, pairs, gone);
      return (byTerm.get(term) ?? []).map((item, at) => (at % 2 ? item / scale : item));
    },
    add(terms, length) {
      const entry = lengths.length;
      for (const [term, weight] of terms) {
        const there = byTerm.get(term);
        if (there) there.push(entry, weight);
        else {
          byTerm.set(term, [entry, weight]);
          inOrder = undefined;
        }
      }
      lengths.push(length);
      total += length;
      return entry;
    },
    remove(entry) {
      if (entry >= lengths.length || gone.has(entry)) return;
      gone.add(entry);
      total -= lengths[entry]!;
    },
  };
}

/** Takes the entries that are gone out of one term's list; done when the term is next asked for. */
function sweep(byTerm: Map<string, number[]>, term: string, pairs: number[], gone: ReadonlySet<number>) {
  let kept = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    if (gone.has(pairs[at]!)) continue;
    pairs[kept] = pairs[at]!;
    pairs[kept + 1] = pairs[at + 1]!;
    kept += 2;
  }
  pairs.length = kept;
  if (kept === 0) byTerm.delete(term);
}
