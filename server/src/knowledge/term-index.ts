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
  /** How many entries there are. */
  readonly size: number;
  /** One more than the highest number an entry has. */
  readonly end: number;
  readonly averageLength: number;
  lengthOf(entry: number): number;
  /** The entries that hold a term, each with its weight, packed; empty for a term that stands nowhere. */
  postings(term: string): ArrayLike<number>;
  /** The terms that begin so, at most `most` of them. */
  beginning(start: string, most: number): readonly string[];
  /** Every term, in no order. */
  terms(): Iterable<string>;
}

/** Entry and weight in one number, so that long lists stay small. */
const weightBits = 10;
export const entryOf = (packed: number): number => packed >>> weightBits;
export const weightOf = (packed: number): number => (packed & ((1 << weightBits) - 1)) / scale;
const pack = (entry: number, weight: number) => (entry << weightBits) | weight;

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
  const known = new Map<string, Uint32Array>();
  const none = new Uint32Array(0);
  return {
    size: data.lengths.length,
    end: data.lengths.length,
    averageLength: total / Math.max(1, data.lengths.length),
    lengthOf: entry => data.lengths[entry] ?? 0,
    postings(term) {
      const start = starts.get(term);
      if (start === undefined) return none;
      let packed = known.get(term);
      if (!packed) {
        packed = unpacked(data.postings, start);
        known.set(term, packed);
      }
      return packed;
    },
    beginning: (start, most) => beginningIn(terms, start, most),
    terms: () => terms,
  };
}

function unpacked(postings: readonly number[], start: number): Uint32Array {
  const packed = new Uint32Array(postings[start]!);
  let entry = 0;
  for (let at = 0; at < packed.length; at++) {
    entry += postings[start + 1 + 2 * at]!;
    packed[at] = pack(entry, postings[start + 2 + 2 * at]!);
  }
  return packed;
}

/** The terms of an ordered list that begin so. */
function beginningIn(terms: readonly string[], start: string, most: number): string[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (; low < terms.length && found.length < most && terms[low]!.startsWith(start); low++)
    found.push(terms[low]!);
  return found;
}

/** An index that entries come to and go from while it is in use. */
export interface GrowingTermIndex extends TermIndex {
  /** Adds an entry and gives its number. */
  add(terms: readonly string[], weights: readonly number[], length: number): number;
  remove(entry: number): void;
}

/** So many entries fit into a packed number; what comes after is not found. */
const mostEntries = 2 ** 21 - 1;

export function createGrowingIndex(): GrowingTermIndex {
  const byTerm = new Map<string, number[]>();
  const lengths: number[] = [];
  const gone = new Set<number>();
  let total = 0;
  let inOrder: string[] = [];
  let unordered: string[] = [];
  return {
    get size() {
      return lengths.length - gone.size;
    },
    get end() {
      return lengths.length;
    },
    get averageLength() {
      return total / Math.max(1, lengths.length - gone.size);
    },
    lengthOf: entry => lengths[entry] ?? 0,
    postings(term) {
      const packed = byTerm.get(term) ?? [];
      if (gone.size === 0 || !packed.some(one => gone.has(entryOf(one)))) return packed;
      const kept = packed.filter(one => !gone.has(entryOf(one)));
      byTerm.set(term, kept);
      return kept;
    },
    beginning(start, most) {
      if (unordered.length > 2000) {
        inOrder = merged(inOrder, unordered.sort());
        unordered = [];
      }
      const found = beginningIn(inOrder, start, most);
      for (const term of unordered) if (found.length < most && term.startsWith(start)) found.push(term);
      return found;
    },
    terms: () => byTerm.keys(),
    add(terms, weights, length) {
      const entry = lengths.length;
      lengths.push(length);
      total += length;
      if (entry > mostEntries) return entry;
      for (const [at, term] of terms.entries()) {
        const there = byTerm.get(term);
        if (there) there.push(pack(entry, weights[at]!));
        else {
          byTerm.set(term, [pack(entry, weights[at]!)]);
          unordered.push(term);
        }
      }
      return entry;
    },
    remove(entry) {
      if (entry >= lengths.length || gone.has(entry)) return;
      gone.add(entry);
      total -= lengths[entry]!;
    },
  };
}

function merged(one: readonly string[], other: readonly string[]): string[] {
  const both: string[] = [];
  let at = 0;
  for (const term of one) {
    while (at < other.length && other[at]! < term) both.push(other[at++]!);
    both.push(term);
  }
  while (at < other.length) both.push(other[at++]!);
  return both;
}
