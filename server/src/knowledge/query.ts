import { distanceBetween } from '../text/nearest';
import type { Alternative, Synonyms } from './synonyms';
import { scarcity, type TermIndex } from './term-index';
import { isGlue, type Word, wordsOf } from './words';

/** What was typed, as things to look for. */
export interface Query {
  /** The words that say something, in order. */
  readonly words: readonly QueryWord[];
  /** Ways of saying a word, or several in a row, in other terms. */
  readonly ways: readonly Way[];
  /** What the way of asking asks for. */
  readonly hints: readonly Alternative[];
}

export interface QueryWord {
  /** As typed. */
  readonly text: string;
  /** How much it tells entries apart, 0 for a word that stands nowhere. */
  readonly weight: number;
}

export interface Way extends Alternative {
  /** The words it stands for, by their place in `words`. */
  readonly covers: readonly number[];
}

/** How much a word that only asks, as the `long` of `how long`, still counts. */
const askingWeight = 0.25;
/** How much other words count beside a name such as `TooManyRequestsException`. */
const besideName = 0.6;
/** How much the pieces of a name count beside the name. */
const piecesBesideWhole = 0.4;
/** More words than this are not a search but a pasted text: the rest is not looked at. */
const mostWords = 24;

/** The words of one or several indexes. */
interface Vocabulary {
  has(term: string): boolean;
  /** In how many entries a term stands. */
  count(term: string): number;
  /** How much a term tells entries apart: high for a rare one, low for one that stands in every other entry. */
  rarity(term: string): number;
  beginning(start: string): readonly string[];
  alike(term: string, slips: number): readonly string[];
}

/** The first index that knows a word says how rare it is: what only stands further on is rare in all of them together. */
function vocabularyOf(indexes: readonly TermIndex[]): Vocabulary {
  const count = (term: string) => indexes.reduce((sum, index) => sum + index.count(term), 0);
  return {
    has: term => indexes.some(index => index.count(term) > 0),
    count,
    rarity(term) {
      const at = indexes.findIndex(index => index.count(term) > 0);
      const size = indexes.slice(0, at + 1).reduce((sum, index) => sum + index.size, 0);
      return at < 0 ? 0 : scarcity(size, indexes[at]!.count(term));
    },
    beginning: start => [...new Set(indexes.flatMap(index => index.beginning(start)))],
    alike: (term, slips) => [...new Set(indexes.flatMap(index => index.alike(term, slips)))],
  };
}

/**
 * Reads a query against the words that indexes know; the last word may be half typed. A word that stands in any of them
 * is meant as it is written, and is missed where it does not stand.
 */
export function readQuery(text: string, indexes: readonly TermIndex[], synonyms: Synonyms): Query {
  const known = vocabularyOf(indexes);
  const typed = wordsOf(text.slice(0, 1000), 'glue').slice(0, mostWords);
  const content = typed.flatMap((word, at) => (isGlue(text.slice(word.start, word.end)) ? [] : [at]));
  const kept = content.length > 0 ? content : typed.map((_, at) => at);
  const place = new Map(kept.map((at, order) => [at, order]));
  const stems = typed.map(word => word.whole);
  const asking = synonyms.asking(stems);
  const ways: Way[] = [];
  for (const at of kept) {
    const half = at === typed.length - 1 && typed[at]!.end === text.length;
    for (const way of waysOf(typed[at]!, text, known, half)) ways.push({ ...way, covers: [place.get(at)!] });
  }
  for (const { from, to, alternatives } of synonyms.otherWords(stems)) {
    const covers = range(from, to).flatMap(at => place.get(at) ?? []);
    const share = to - from === 1 && isName(typed[from]!, known) ? besideName : 1;
    for (const { terms, weight } of alternatives)
      if (covers.length > 0) ways.push({ terms, weight: weight * share, covers });
  }
  for (let from = 0; from + 1 < typed.length; from++) {
    for (const to of [from + 2, from + 3].filter(to => to <= typed.length)) {
      const joined = joinedTerm(typed.slice(from, to), text);
      const covers = range(from, to).flatMap(at => place.get(at) ?? []);
      if (covers.length > 0 && known.has(joined)) ways.push({ terms: [joined], weight: 1, covers });
    }
  }
  const weightOf = (order: number) => {
    const own = ways.filter(way => way.covers.includes(order) && way.terms.every(known.has));
    const exact = own.find(way => way.weight === 1 && way.covers.length === 1);
    const rarities = (exact ? [exact] : own).map(way => Math.max(...way.terms.map(known.rarity)));
    return rarities.length > 0 ? Math.min(...rarities) : 0;
  };
  const words = kept.map((at, order) => ({
    text: text.slice(typed[at]!.start, typed[at]!.end),
    weight: weightOf(order) * (asking.words.has(at) ? askingWeight : 1),
  }));
  return { words, ways, hints: asking.wanted };
}

/** A name made of several words that stands in a text as such: who types it wants it. */
function isName(word: Word, known: Vocabulary): boolean {
  return word.pieces.length > 1 && known.has(word.whole);
}

/** `memory size` → `memorysiz`, which `MemorySize` is found by. */
function joinedTerm(words: readonly Word[], text: string): string {
  const joined = words.map(word => text.slice(word.start, word.end)).join('_');
  return wordsOf(joined, 'glue')[0]?.whole ?? '';
}

/** A word is looked for as it is; if it stands nowhere, in pieces or as what it may have been meant to be. */
function* waysOf(word: Word, text: string, known: Vocabulary, half: boolean): Iterable<Alternative> {
  const isKnown = known.has(word.whole);
  if (isKnown) yield { terms: [word.whole], weight: 1 };
  if (word.pieces.length > 0) yield { terms: word.pieces, weight: isKnown ? piecesBesideWhole : 0.9 };
  const typed = text.slice(word.start, word.end).toLowerCase();
  if (half)
    for (const term of beginning(known, typed, 24))
      if (term !== word.whole) yield { terms: [term], weight: isKnown ? 0.35 : 0.8 };
  if (isKnown || word.pieces.some(known.has)) return;
  for (const { term, distance } of alike(known, word.whole))
    yield { terms: [term], weight: distance === 1 ? 0.8 : 0.6 };
}

/** The terms that begin with what was typed, commonest first; and the stem that what was typed goes beyond. */
function beginning(known: Vocabulary, typed: string, most: number): readonly string[] {
  if (typed.length < 2) return [];
  const found = known.beginning(typed).slice(0, most);
  for (let length = typed.length - 1; length >= Math.max(4, typed.length - 4); length--) {
    const start = typed.slice(0, length);
    if (known.has(start)) found.push(start);
  }
  return found;
}

/** The terms that a misspelt one may have been meant to be: one slip in a short word, two in a long one. */
function alike(
  known: Vocabulary,
  term: string,
): readonly { readonly term: string; readonly distance: number }[] {
  if (term.length < 4 || term.length > 40 || /^\d/.test(term)) return [];
  const most = term.length < 8 ? 1 : 2;
  const found = known
    .alike(term, 2) // two letters swapped are one slip to who typed them, and two to the index
    .filter(other => other.length > 2)
    .map(other => ({ term: other, distance: distanceBetween(term, other, most) }))
    .filter(({ distance }) => distance <= most);
  const least = Math.min(...found.map(one => one.distance));
  return found.filter(one => one.distance === least).slice(0, 5);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
