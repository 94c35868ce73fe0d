import { isGlue, wordsOf } from './words';

/** Words that people use for one another, as `knowledge/synonyms.yaml` holds them. */
export interface SynonymData {
  /** The same thing. */
  readonly same: readonly (readonly string[])[];
  /** Close to it. */
  readonly near: readonly (readonly string[])[];
  /** What a way of asking asks for. */
  readonly asks: readonly { readonly ask: readonly string[]; readonly for: readonly string[] }[];
}

/** Other words for a stretch of a query. */
export interface OtherWords {
  /** The first word it stands for, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly alternatives: readonly Alternative[];
}

/** Terms that together stand for something, and how nearly, from 0 to 1. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
}

export interface Synonyms {
  /** Every stretch of a query that has other words; the query as stems, glue and all. */
  otherWords(query: readonly string[]): readonly OtherWords[];
  /** The way a query asks: where it says so, and what that adds to it. */
  asking(query: readonly string[]): Asking;
}

export interface Asking {
  /** The places of the words that ask, `how long`. */
  readonly words: ReadonlySet<number>;
  readonly wanted: readonly Alternative[];
}

const sameWeight = 0.85;
const nearWeight = 0.15;

interface Phrase {
  readonly stems: readonly string[];
  readonly alternative: Alternative;
}

export function createSynonyms(data: SynonymData): Synonyms {
  const groups = new Map<string, { phrase: Phrase; others: readonly Alternative[] }[]>();
  const addGroup = (texts: readonly string[], weight: number) => {
    const phrases = texts.map(text => phraseOf(text, weight)).filter(phrase => phrase.stems.length > 0);
    for (const phrase of phrases) {
      const own = phrase.stems.join(' ');
      const others = phrases.filter(one => one.stems.join(' ') !== own && one.alternative.terms.length > 0);
      const entry = { phrase, others: others.map(one => one.alternative) };
      const there = groups.get(phrase.stems[0]!);
      if (there) there.push(entry);
      else groups.set(phrase.stems[0]!, [entry]);
    }
  };
  for (const group of data.same) addGroup(group, sameWeight);
  for (const group of data.near) addGroup(group, nearWeight);
  const asks = data.asks.map(({ ask, for: wanted }) => ({
    phrases: ask.map(text => phraseOf(text, 1).stems),
    alternatives: wanted.map(text => phraseOf(text, 1).alternative),
  }));
  return {
    otherWords(query) {
      const found: OtherWords[] = [];
      for (let from = 0; from < query.length; from++)
        for (const { phrase, others } of groups.get(query[from]!) ?? [])
          if (standsAt(query, from, phrase.stems))
            found.push({ from, to: from + phrase.stems.length, alternatives: others });
      return found;
    },
    asking(query) {
      const words = new Set<number>();
      const wanted: Alternative[] = [];
      for (const { phrases, alternatives } of asks) {
        const before = words.size;
        for (const stems of phrases)
          for (let from = 0; from < query.length; from++)
            if (standsAt(query, from, stems))
              for (let at = from; at < from + stems.length; at++) words.add(at);
        if (words.size > before) wanted.push(...alternatives);
      }
      return { words, wanted };
    },
  };
}

/** Glue in a phrase cannot be looked up, so the more of it there is, the less the rest says. */
function phraseOf(text: string, weight: number): Phrase {
  const words = wordsOf(text, 'glue');
  const content = words.filter(word => !isGlue(text.slice(word.start, word.end)));
  const told = content.length / Math.max(1, words.length);
  return {
    stems: words.map(word => word.whole),
    alternative: { terms: content.map(word => word.whole), weight: weight * (told < 1 ? told * 0.7 : 1) },
  };
}

function standsAt(query: readonly string[], from: number, stems: readonly string[]): boolean {
  return from + stems.length <= query.length && stems.every((stem, at) => query[from + at] === stem);
}
