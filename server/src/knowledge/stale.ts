import { number, quantity } from '../text/quantity';
import type { Fact, FormerValue } from './fact';
import { type Amount, amountOf, type Figure, figuresIn, sameAmount } from './figure';
import type { Facts } from './knowledge';
import { writeOut } from './quote';
import { type Statement, statementsOf } from './statement';
import { stem, termsOf, wordsOf } from './words';

/** A place where a person's document says what a fact contradicts. */
export interface StaleNote {
  readonly start: number;
  readonly end: number;
  /** What it says, what holds, and since when; without a full stop. */
  readonly message: string;
  /** It was true once, or it never was. */
  readonly verdict: 'outdated' | 'wrong';
  /** What holds, with its source. */
  readonly fact: Fact;
  /** What the text between `start` and `end` should read; missing where no word or number would set it right. */
  readonly replacement?: string;
}

/** Finds statements of a text that facts contradict, by what the facts say older material claims. */
export interface StaleNotes {
  /** In the order of the text, no two of which overlap. `markdown` or a plain-text outline. */
  find(text: string): readonly StaleNote[];
}

/** A claim of older material, made ready to be recognised. */
interface Claim {
  readonly fact: Fact;
  readonly was: FormerValue;
  /** One of each of these must stand in the statement or above it. */
  readonly words: readonly (readonly string[])[];
  /** How many of `words` must. */
  readonly needed: number;
  /** The statement has to speak of a limit: a function that is given 300 s is no claim that none takes longer. */
  readonly limit: boolean;
  /** Any of these in the statement means that it agrees. */
  readonly unless: readonly RegExp[];
  /** The amounts of the fact itself, where a number is claimed: a statement that holds one agrees. */
  readonly current: readonly Amount[];
}

interface NumberClaim extends Claim {
  readonly amount: Amount;
  /** The stems that must follow a bare count: `10 unique items`. */
  readonly nouns: readonly string[];
}

interface NameClaim extends Claim {
  readonly pattern: RegExp;
}

/** What stands further down is not looked at: no one reads a page that long. */
const longestText = 1_000_000;

export function createStaleNotes(facts: Facts): StaleNotes {
  const numbers: NumberClaim[] = [];
  const names: NameClaim[] = [];
  for (const fact of facts.all) {
    for (const was of fact.was ?? []) {
      if (typeof was.value === 'number' && !/\w\/\w/.test(was.unit.split(' ')[0]!))
        numbers.push(numberClaim(fact, was, was.value));
      else if (typeof was.value === 'string') names.push(...nameClaims(fact, was, was.value));
    }
  }
  return {
    find(whole) {
      const text = whole.slice(0, longestText);
      const found: StaleNote[] = [];
      const spoken = names.filter(claim => text.search(claim.pattern) >= 0);
      for (const statement of statementsOf(text)) {
        for (const figure of figuresIn(statement.text))
          for (const claim of numbers)
            if (claims(claim, figure, statement))
              found.push(noteOf(claim, statement, figure.start, figure.end, facts));
        for (const claim of spoken) {
          for (const match of statement.text.matchAll(claim.pattern))
            if (isAbout(claim, statement, match[0]))
              found.push(noteOf(claim, statement, match.index, match.index + match[0].length, facts));
        }
      }
      return withoutOverlap(found);
    },
  };
}

function numberClaim(fact: Fact, was: FormerValue, value: number): NumberClaim {
  const amount = amountOf(value, was.unit);
  const nouns =
    amount.dimension === 'count' ? termsOf(was.unit.replace(/[[(/,].*$| per .*$/, '')).slice(-1) : [];
  return { ...claimOf(fact, was, nouns), amount, nouns };
}

function nameClaims(fact: Fact, was: FormerValue, value: string): readonly NameClaim[] {
  return value
    .split('|')
    .map(name => name.trim())
    .filter(Boolean)
    .map(name => ({
      ...claimOf(fact, was, termsOf(`${name} ${was.unit}`), isTelling(name)),
      pattern: patternOf(name),
    }));
}

/** A name or a clause that can mean only one thing needs no other words around it. */
function isTelling(name: string): boolean {
  const content = wordsOf(name);
  return (
    content.length >= 3 ||
    /[a-z][A-Z].*[a-z][A-Z]|^[A-Z]\w+ [A-Z]\w+/.test(name) ||
    /^[a-z]+\d*\.\w+$/.test(name)
  );
}

function claimOf(fact: Fact, was: FormerValue, said: readonly string[], telling = false): Claim {
  const given = was.words?.map(word =>
    word
      .split('|')
      .map(one => one.trim())
      .filter(Boolean),
  );
  const own = given ? [] : labelWords(fact, said);
  const words = given ?? (telling ? [] : [[serviceWord(fact)], ...own.map(word => [word])]);
  return {
    fact,
    was,
    words: words.map(choices => choices.map(spelled)),
    needed: given ? words.length : telling ? 0 : 1 + Math.max(1, Math.ceil(own.length * 0.6)),
    limit: !given && typeof was.value === 'number' && ['max', 'min', 'quota', 'range'].includes(fact.kind),
    unless: (was.unless ?? []).map(patternOf),
    current: typeof was.value === 'number' ? amountsOf(fact) : [],
  };
}

const general = new Set(
  'longest largest biggest highest smallest lowest shortest most least maxim minim number limit size default length price of'
    .split(' ')
    .map(stem),
);

/** What the label of a fact is about, beside what the claim says itself. */
function labelWords(fact: Fact, said: readonly string[]): readonly string[] {
  const words = wordsOf(fact.label).map(word => word.whole);
  return words.filter(word => !general.has(word) && !said.includes(word));
}

const speaksOfLimit =
  /\b(?:max\w*|min\w*|limit\w*|up to|at most|at least|no more than|longest|largest|highest|quotas?|cannot exceed|capped)\b/;

/** Who tells what was true before does not claim it. */
const speaksOfThePast =
  /\b(?:old|older|former|formerly|deprecated|retired|no longer|used to be|renamed|legacy|obsolete|now called|(?:until|before|since) (?:[A-Z]\w+ )?\d{4})\b/i;

function serviceWord(fact: Fact): string {
  const [first = ''] = fact.id.split('.');
  return (
    (
      {
        apigateway: 'api',
        stepfunctions: 'step',
        'rds-proxy': 'proxy',
        'rds-invoke': 'rds',
        edge: 'edge',
      } as const
    )[first] ?? first
  );
}

/** A word as statements are searched: stems, or as it stands where it holds more than letters. */
function spelled(word: string): string {
  const words = wordsOf(word, 'glue');
  return words.length === 1 ? words[0]!.whole : word.toLowerCase();
}

function amountsOf(fact: Fact): readonly Amount[] {
  const values = Array.isArray(fact.value) ? fact.value : [fact.value];
  return values.flatMap(value => (typeof value === 'number' ? amountOf(value, fact.unit) : []));
}

/** A phrase however it is spaced; a plural is the same, a longer word is not. */
function patternOf(phrase: string): RegExp {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const before = /^[A-Za-z]/.test(phrase) ? '(?<![A-Za-z_])' : '';
  const after = /\w$/.test(phrase) ? '(?:s|es)?(?![\\w])' : '';
  return new RegExp(before + words.join('\\s+') + after, 'gi');
}

function claims(claim: NumberClaim, figure: Figure, statement: Statement): boolean {
  const amount = amountOf(figure.value, figure.unit);
  if (!sameAmount(amount, claim.amount)) return false;
  if (claim.nouns.length > 0) {
    const following = termsOf(statement.text.slice(figure.end, figure.end + 40)).slice(0, 4);
    if (!claim.nouns.some(noun => following.includes(noun))) return false;
  }
  return isAbout(claim, statement, statement.text.slice(figure.start, figure.end));
}

/** Whether a statement is about the claim's fact, and does not say what holds today. */
function isAbout(claim: Claim, statement: Statement, written: string): boolean {
  let there = 0;
  for (const [at, choices] of claim.words.entries()) {
    const stands = choices.some(
      choice =>
        statement.stems.has(choice) || (/[^a-z0-9]/.test(choice) && statement.context.includes(choice)),
    );
    if (stands) there++;
    else if (at === 0 && claim.needed < claim.words.length && !claim.was.words) return false; // not even of the service
  }
  if (there < claim.needed || (claim.limit && !speaksOfLimit.test(statement.context))) return false;
  if (claim.unless.some(pattern => statement.context.search(pattern) >= 0)) return false;
  if (speaksOfThePast.test(statement.text.replace(written, ''))) return false;
  if (
    claim.current.length > 0 &&
    figuresIn(statement.text).some(figure =>
      claim.current.some(now => sameAmount(amountOf(figure.value, figure.unit), now)),
    )
  )
    return false;
  const value = claim.fact.value;
  return !(typeof value === 'string' && value.length > 3 && statement.text.search(patternOf(value)) >= 0);
}

function noteOf(claim: Claim, statement: Statement, from: number, to: number, facts: Facts): StaleNote {
  const { fact, was } = claim;
  const written = statement.text.slice(from, to);
  const find = (id: string) => facts.find(id);
  const verdict = was.until ? `was true until ${was.until}` : 'is not right';
  const now = was.now ? writeOut(was.now, find).text : `${fact.label}: ${quantity(fact)}`;
  const replacement = was.instead ? writeOut(was.instead, find).text : correction(fact, was);
  return {
    start: statement.start + from,
    end: statement.start + to,
    message: `“${written}” ${verdict}; ${now}`,
    verdict: was.until ? 'outdated' : 'wrong',
    fact,
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/** The number or the name a fact holds, where one of the kind stands in its place: a count without its noun. */
function correction(fact: Fact, was: FormerValue): string | undefined {
  if (typeof fact.value === 'number' && typeof was.value === 'number') {
    const isCount = amountOf(was.value, was.unit).dimension === 'count';
    return isCount ? number(fact.value) : quantity(fact).replace(/ (?:\(| per ).*$/, '');
  }
  const isName = (value: unknown) => typeof value === 'string' && /^[\w.@-]+(?:\|[\w.@-]+)*$/.test(value);
  return isName(fact.value) && isName(was.value) ? String(fact.value) : undefined;
}

function withoutOverlap(notes: readonly StaleNote[]): readonly StaleNote[] {
  const inOrder = [...notes].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: StaleNote[] = [];
  for (const note of inOrder) if (note.start >= (kept.at(-1)?.end ?? 0)) kept.push(note);
  return kept;
}
