import type { Fact } from './fact';
import type { Facts, Hit } from './knowledge';
import type { SearchWithin } from './library';
import type { Query } from './query';
import { agreement, holding, type Match, match, overlap } from './rank';
import { rulesFolder, type Shelf, type Shelved } from './shelf';
import type { TermIndex } from './term-index';
import { wordsOf } from './words';

/** How much each sign that a section is the one looked for adds to what its own words say. */
const signs = {
  document: 0.3,
  title: 0.2,
  path: 0.3,
  alias: 0.5,
  fact: 0.3,
  hint: 0.08,
  lead: 0.01,
  leadAlias: 0.13,
  added: 0.15,
};
/** Who looks something up wants to know of the thing first, and of a rule about it after. */
const ruleShare = 0.8;
/** So many of the sections whose words match best are looked at closely. */
const close = 40;

/** The almanac's sections, best first, with what matched and the fact that answers. */
export function rankSections(
  query: Query,
  index: TermIndex,
  shelf: Shelf,
  facts: Facts,
  { service, limit = 20 }: SearchWithin,
): readonly Hit[] {
  const factsFrom = shelf.sections.length;
  const documentsFrom = factsFrom + facts.all.length;
  const found = match(query, index);
  const factScores = scoreFacts(query, facts, from(found, factsFrom, documentsFrom), shelf.terms);
  const documentScores = new Map(
    from(found, documentsFrom, Number.POSITIVE_INFINITY).map(({ entry, score }) => [
      shelf.documents[entry],
      score,
    ]),
  );
  const wanted = wantedBy(query, index);
  const candidates = from(found, 0, factsFrom)
    .filter(({ entry }) => !service || shelf.sections[entry]!.document.service === service)
    .map(({ entry, score, coverage }) => {
      const shelved = shelf.sections[entry]!;
      const fact = bestFact(shelved, factScores);
      const document = documentScores.get(shelved.document) ?? 0;
      const known =
        signs.document * document + signs.fact * (fact?.score ?? 0) + signs.hint * (wanted.get(entry) ?? 0);
      return { shelved, fact, coverage, score: score + known };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, close);
  const ranked = candidates.map(one => ({
    ...one,
    score:
      (one.score + closeUp(query, one.shelved, shelf.terms)) *
      (one.shelved.document.id.startsWith(rulesFolder) ? ruleShare : 1),
  }));
  ranked.sort((a, b) => b.score - a.score);
  return ranked.slice(0, limit).map(({ shelved, fact, score }) => ({
    section: shelved.section,
    score,
    matched: matchedWords(query, `${shelved.section.title}\n${shelved.section.text}`),
    ...(fact && fact.held >= 0.6 ? { fact: fact.fact } : {}),
  }));
}

/** How much of what the way of asking asks for each entry holds, of 1. */
function wantedBy(query: Query, index: TermIndex): ReadonlyMap<number, number> {
  const wanted = new Map<number, number>();
  for (const hint of query.hints)
    for (const [entry, strength] of holding(hint.terms, index))
      wanted.set(entry, (wanted.get(entry) ?? 0) + strength / query.hints.length);
  return wanted;
}

/** The matches between two places of the index, counted from the first. */
function from(found: readonly Match[], first: number, end: number): readonly Match[] {
  return found
    .filter(({ entry }) => entry >= first && entry < end)
    .map(one => ({ ...one, entry: one.entry - first }));
}

/** What a section's names say beyond its words. */
function closeUp(query: Query, { section, document }: Shelved, terms: Shelf['terms']): number {
  const lead = section.id === document.id;
  const above = overlap(query, terms(`${document.service} ${document.title}`));
  const own = overlap(query, terms(section.title));
  const both = overlap(query, terms(`${document.service} ${document.title} ${section.title}`));
  const aliases = document.aliases.map(alias => agreement(overlap(query, terms(alias))));
  const alias = Math.max(0, ...aliases) ** 2;
  const added = lead ? 0 : both.held - above.held;
  return (
    signs.title * agreement(own) +
    signs.path * agreement(both) +
    signs.added * added +
    signs.alias * alias +
    (lead ? signs.lead + signs.leadAlias * alias : 0)
  );
}

interface FactScore {
  readonly fact: Fact;
  readonly score: number;
  /** Of 1: how much of the query its label and its words hold. */
  readonly held: number;
}

/** Who asks for a limit without saying which mostly wants the highest. */
const priors: Readonly<Partial<Record<Fact['kind'], number>>> = {
  max: 0.06,
  range: 0.05,
  quota: 0.05,
  default: 0.02,
};

function scoreFacts(
  query: Query,
  facts: Facts,
  found: readonly Match[],
  terms: Shelf['terms'],
): ReadonlyMap<string, FactScore> {
  const best = [...found].sort((a, b) => b.score - a.score).slice(0, 50);
  const scores = new Map<string, FactScore>();
  for (const { entry, score, coverage } of best) {
    const fact = facts.all[entry];
    if (!fact) continue;
    const label = agreement(overlap(query, terms(fact.label)));
    scores.set(fact.id, { fact, score: score + 0.4 * label + (priors[fact.kind] ?? 0), held: coverage });
  }
  return scores;
}

/** The fact of a section that answers best; of a first section, any its document holds. */
function bestFact(
  { section, document }: Shelved,
  scores: ReadonlyMap<string, FactScore>,
): FactScore | undefined {
  let best: FactScore | undefined;
  const consider = (id: string, share: number) => {
    const there = scores.get(id);
    if (there && (!best || there.score * share > best.score)) best = { ...there, score: there.score * share };
  };
  for (const id of section.facts) consider(id, 1);
  if (section.id === document.id) for (const id of document.facts) consider(id, 0.8);
  return best;
}

/** The words of a text that a query found, as they stand there, each once. */
export function matchedWords(query: Query, text: string): readonly string[] {
  const wanted = new Set(query.ways.filter(way => way.weight > 0.3).flatMap(way => way.terms));
  const found = new Map<string, string>();
  for (const word of wordsOf(text.slice(0, 3000))) {
    if (!wanted.has(word.whole) && !word.pieces.some(piece => wanted.has(piece))) continue;
    const written = text.slice(word.start, word.end);
    if (!found.has(written.toLowerCase())) found.set(written.toLowerCase(), written);
  }
  return [...found.values()];
}
