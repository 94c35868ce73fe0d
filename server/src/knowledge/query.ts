import type { Alternative, Synonyms } from './synonyms';
import type { TermIndex } from './term-index';
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

/** Reads a query against the words an index knows; the last word may be half typed. */
export function readQuery(text: string, index: TermIndex, synonyms: Synonyms): Query {
  const typed = wordsOf(text.slice(0, 1000), 'glue').slice(0, mostWords);
  const content = typed.flatMap((word, at) => (isGlue(text.slice(word.start, word.end)) ? [] : [at]));
  const kept = content.length > 0 ? content : typed.map((_, at) => at);
  const place = new Map(kept.map((at, order) => [at, order]));
  const stems = typed.map(word => word.whole);
  const asking = synonyms.asking(stems);
  const ways: Way[] = [];
  for (const at of kept) {
    const half = at === typed.length - 1 && typed[at]!.end === text.length;
    for (const way of waysOf(typed[at]!, text, index, half)) ways.push({ ...way, covers: [place.get(at)!] });
  }
  for (const { from, to, alternatives } of synonyms.otherWords(stems)) {
    const covers = range(from, to).flatMap(at => place.get(at) ?? []);
    const share = to - from === 1 && isName(typed[from]!, index) ? besideName : 1;
    for (const { terms, weight } of alternatives)
      if (covers.length > 0) ways.push({ terms, weight: weight * share, covers });
  }
  for (let from = 0; from + 1 < typed.length; from++) {
    for (const to of [from + 2, from + 3].filter(to => to <= typed.length)) {
      const joined = joinedTerm(typed.slice(from, to), text);
      const covers = range(from, to).flatMap(at => place.get(at) ?? []);
      if (covers.length > 0 && index.postings(joined).length > 0)
        ways.push({ terms: [joined], weight: 1, covers });
    }
  }
  const weightOf = (order: number) => {
    const own = ways.filter(
      way => way.covers.includes(order) && way.terms.every(term => index.postings(term).length > 0),
    );
    const exact = own.find(way => way.weight === 1 && way.covers.length === 1);
    const rarities = (exact ? [exact] : own).map(way =>
      Math.max(...way.terms.map(term => rarity(index, term))),
    );
    return rarities.length > 0 ? Math.min(...rarities) : 0;
  };
  const words = kept.map((at, order) => ({
    text: text.slice(typed[at]!.start, typed[at]!.end),
    weight: weightOf(order) * (asking.words.has(at) ? askingWeight : 1),
  }));
  return { words, ways, hints: asking.wanted };
}

/** How much a term tells entries apart: high for a rare one, low for one that stands in every other entry. */
export function rarity(index: TermIndex, term: string): number {
  const count = index.postings(term).length;
  return count === 0 ? 0 : Math.log(1 + (index.size - count + 0.5) / (count + 0.5));
}

/** A name made of several words that stands in a text as such: who types it wants it. */
function isName(word: Word, index: TermIndex): boolean {
  return word.pieces.length > 1 && index.postings(word.whole).length > 0;
}

/** `memory size` → `memorysiz`, which `MemorySize` is found by. */
function joinedTerm(words: readonly Word[], text: string): string {
  const joined = words.map(word => text.slice(word.start, word.end)).join('_');
  return wordsOf(joined, 'glue')[0]?.whole ?? '';
}

/** A word is looked for as it is; if it stands nowhere, in pieces or as what it may have been meant to be. */
function* waysOf(word: Word, text: string, index: TermIndex, half: boolean): Iterable<Alternative> {
  const known = index.postings(word.whole).length > 0;
  if (known) yield { terms: [word.whole], weight: 1 };
  if (word.pieces.length > 0) yield { terms: word.pieces, weight: known ? piecesBesideWhole : 0.9 };
  const typed = text.slice(word.start, word.end).toLowerCase();
  if (half)
    for (const term of beginning(index, typed, 24))
      if (term !== word.whole) yield { terms: [term], weight: known ? 0.35 : 0.8 };
  if (known || word.pieces.some(piece => index.postings(piece).length > 0)) return;
  for (const { term, distance } of alike(index, word.whole))
    yield { terms: [term], weight: distance === 1 ? 0.8 : 0.6 };
}

/** The terms that begin with what was typed, commonest first; and the stem that what was typed goes beyond. */
function beginning(index: TermIndex, typed: string, most: number): readonly string[] {
  if (typed.length < 2) return [];
  const found = [...index.beginning(typed, 400)];
  found.sort((a, b) => index.postings(b).length - index.postings(a).length);
  found.length = Math.min(found.length, most);
  for (let length = typed.length - 1; length >= Math.max(4, typed.length - 4); length--) {
    const start = typed.slice(0, length);
    if (index.postings(start).length > 0) found.push(start);
  }
  return found;
}

/** The terms that a misspelt one may have been meant to be: one slip in a short word, two in a long one. */
function alike(
  index: TermIndex,
  term: string,
): readonly { readonly term: string; readonly distance: number }[] {
  if (term.length < 4 || term.length > 40 || /^\d/.test(term)) return [];
  const most = term.length < 8 ? 1 : 2;
  const found: { term: string; distance: number }[] = [];
  for (const other of index.terms()) {
    if (Math.abs(other.length - term.length) > most || other.length < 3) continue;
    if (other[0] !== term[0] && other[1] !== term[1] && other[0] !== term[1]) continue;
    const distance = slips(term, other, most);
    if (distance <= most) found.push({ term: other, distance });
  }
  const least = Math.min(...found.map(one => one.distance));
  const nearest = found.filter(one => one.distance === least);
  return nearest.sort((a, b) => index.postings(b.term).length - index.postings(a.term).length).slice(0, 5);
}

/** How many letters were left out, added, changed or swapped; more than `most` is told as `most + 1`. */
export function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
