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

/** Synonyms as the build writes them: every phrase taken apart. */
export interface CompiledSynonyms {
  readonly groups: readonly (readonly Phrase[])[];
  readonly asks: readonly { readonly ask: readonly string[]; readonly for: readonly Alternative[] }[];
}

interface Phrase extends Alternative {
  /** Its words as stems, glue and all, a space between them. */
  readonly said: string;
}

export function compileSynonyms(data: SynonymData): CompiledSynonyms {
  const groupOf = (texts: readonly string[], weight: number) =>
    texts.map(text => phraseOf(text, weight)).filter(phrase => phrase.said !== '');
  return {
    groups: [
      ...data.same.map(texts => groupOf(texts, sameWeight)),
      ...data.near.map(texts => groupOf(texts, nearWeight)),
    ],
    asks: data.asks.map(({ ask, for: wanted }) => ({
      ask: ask.map(text => phraseOf(text, 1).said),
      for: wanted.map(text => phraseOf(text, 1)).map(({ terms, weight }) => ({ terms, weight })),
    })),
  };
}

export function createSynonyms({ groups, asks }: CompiledSynonyms): Synonyms {
  const bySaid = new Map<string, (readonly Phrase[])[]>();
  let longest = 1;
  for (const group of groups) {
    for (const { said } of group) {
      const there = bySaid.get(said);
      if (there) there.push(group);
      else bySaid.set(said, [group]);
      longest = Math.max(longest, said.split(' ').length);
    }
  }
  return {
    otherWords(query) {
      const found: OtherWords[] = [];
      for (let from = 0; from < query.length; from++) {
        for (let to = from + 1; to <= Math.min(query.length, from + longest); to++) {
          const said = query.slice(from, to).join(' ');
          for (const group of bySaid.get(said) ?? []) {
            const alternatives = group.filter(one => one.said !== said && one.terms.length > 0);
            found.push({ from, to, alternatives });
          }
        }
      }
      return found;
    },
    asking(query) {
      const words = new Set<number>();
      const wanted: Alternative[] = [];
      const whole = ` ${query.join(' ')} `;
      for (const { ask, for: alternatives } of asks) {
        const said = ask.filter(one => whole.includes(` ${one} `));
        if (said.length > 0) wanted.push(...alternatives);
        for (const one of said) for (const at of placesOf(one.split(' '), query)) words.add(at);
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
    said: words.map(word => word.whole).join(' '),
    terms: content.map(word => word.whole),
    weight: weight * (told < 1 ? told * 0.7 : 1),
  };
}

/** The places in a query at which the stems stand in a row. */
function* placesOf(stems: readonly string[], query: readonly string[]): Iterable<number> {
  for (let from = 0; from + stems.length <= query.length; from++)
    if (stems.every((stem, at) => query[from + at] === stem))
      for (let at = 0; at < stems.length; at++) yield from + at;
}
