import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { readableText, termsOf } from './words';

/** One thing that can be found: a section, a fact or a whole document. */
export interface Entry {
  readonly id: number;
  /** Its texts, each with how often a word in it counts. */
  readonly texts: readonly (readonly [text: string, times: number])[];
}

/** What MiniSearch writes. */
export type TermIndexData = AsPlainObject;

/** Which entries hold a term, and how much they are about it. */
export interface TermIndex {
  /** How many entries there are. */
  readonly size: number;
  /** One more than the highest number an entry has. */
  readonly end: number;
  /** How many entries hold a term. */
  count(term: string): number;
  /** Every entry that holds a term, and how much it is about it, from 0 to 1. */
  forEachHolding(term: string, take: (entry: number, strength: number) => void): void;
  /** The terms that begin so, commonest first. */
  beginning(start: string): readonly string[];
  /** The terms that so many letters left out, added or changed make of one, commonest first. */
  alike(term: string, slips: number): readonly string[];
}

/** An index that entries come to and go from while it is in use. */
export interface GrowingTermIndex extends TermIndex {
  add(entry: Entry): void;
  /** Takes out an entry, given as it was added. */
  remove(entry: Entry): void;
}

/** One field holds all, so that what is rare is rare wherever it stands, and the index loads fast. */
const options: Options<Entry> = {
  fields: ['texts'],
  stringifyField: (texts: Entry['texts']) =>
    texts.map(([text, times]) => `${termsOf(readableText(text)).join(' ')} `.repeat(times)).join(''),
  tokenize: terms => terms.split(' '),
  processTerm: term => term,
};

/** How fast a word that stands in a text again and again stops adding to it, and how much longer texts have to say more. */
const bm25 = { k: 2.2, b: 0.35, d: 0 };
/** A term that was looked up: the entries that hold it, and how much they are about it. */
interface Holders {
  readonly entries: Uint32Array;
  readonly strengths: Float32Array;
}

/** What was looked up is kept for the next keystroke, this many holders of it. */
const mostKept = 3_000_000;

export function buildTermIndex(entries: readonly Entry[]): TermIndexData {
  const index = new MiniSearch(options);
  index.addAll(entries);
  return index.toJSON();
}

export function loadTermIndex(data: TermIndexData): TermIndex {
  const end = 1 + Math.max(-1, ...(Object.values(data.documentIds) as number[]));
  return lookUpIn(MiniSearch.loadJS(data, options), () => end).index;
}

export function createGrowingIndex(): GrowingTermIndex {
  const mini = new MiniSearch(options);
  let end = 0;
  const { index, forget } = lookUpIn(mini, () => end);
  return {
    ...index,
    get size() {
      return index.size;
    },
    get end() {
      return end;
    },
    add(entry) {
      end = Math.max(end, entry.id + 1);
      mini.add(entry);
      forget();
    },
    remove(entry) {
      mini.remove(entry); // `discard` would leave its words to be swept out later, by a clock
      forget();
    },
  };
}

function lookUpIn(mini: MiniSearch<Entry>, end: () => number) {
  let kept = new Map<string, Holders>();
  let keptHolders = 0;
  const forget = () => {
    if (kept.size > 0) kept = new Map();
    keptHolders = 0;
  };
  const holdersOf = (term: string) => {
    let holders = kept.get(term);
    if (!holders) {
      holders = lookUp(mini, term);
      if (keptHolders > mostKept) forget();
      kept.set(term, holders);
      keptHolders += holders.entries.length;
    }
    return holders;
  };
  const index: TermIndex = {
    get size() {
      return mini.documentCount;
    },
    get end() {
      return end();
    },
    count: term => holdersOf(term).entries.length,
    forEachHolding(term, take) {
      const { entries, strengths } = holdersOf(term);
      for (let at = 0; at < entries.length; at++) take(entries[at]!, strengths[at]!);
    },
    beginning: start => termsFound(mini, start, { prefix: true }),
    alike: (term, slips) => termsFound(mini, term, { fuzzy: slips }),
  };
  return { index, forget };
}

const asIs = { tokenize: (term: string) => [term], processTerm: (term: string) => term };

/**
 * The entries that hold a term. How rare it is goes out of the score: that weighs the words of a query against one
 * another, not what holds them.
 */
function lookUp(mini: MiniSearch<Entry>, term: string): Holders {
  const found: number[] = [];
  const scores: number[] = [];
  mini.search(term, {
    ...asIs,
    bm25,
    filter: ({ id, score }) => {
      found.push(id as number);
      scores.push(score);
      return false; // nothing is left to be sorted
    },
  });
  const most = scarcity(mini.documentCount, found.length) * (bm25.k + 1);
  return {
    entries: Uint32Array.from(found),
    strengths: Float32Array.from(scores, score => score / most),
  };
}

/** The terms an inexact search meets, commonest first; the entries themselves are turned down unseen. */
function termsFound(
  mini: MiniSearch<Entry>,
  term: string,
  how: { readonly prefix?: boolean; readonly fuzzy?: number },
): readonly string[] {
  const counts = new Map<string, number>();
  mini.search(term, {
    ...asIs,
    ...how,
    boostDocument: (_, met) => {
      counts.set(met, (counts.get(met) ?? 0) + 1);
      return 0;
    },
  });
  return [...counts].sort((a, b) => b[1] - a[1]).map(([met]) => met);
}

/** How much it tells of an entry that it is one of so many. */
export function scarcity(size: number, count: number): number {
  return count === 0 ? 0 : Math.log(1 + (size - count + 0.5) / (count + 0.5));
}
