/** A word as it stands in a text, with what it is looked up by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The whole word, without joints and stemmed: `MemorySize` and `memory_size` → `memorysiz`. */
  readonly whole: string;
  /** Its pieces, stemmed, where it is made of several: `['memori', 'siz']`. */
  readonly pieces: readonly string[];
}

const pattern =
  /(?<![\d.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\/?[\p{L}\p{N}_]+(?:[.@'’-](?=[\p{L}\p{N}])[\p{L}\p{N}_]+)*[#+]{0,2}/gu;
/** A longer run of letters is data, not a word. */
const longest = 80;

/** The words of a text in order, without glue such as `the` and `how`; with `glue`, those too. */
export function wordsOf(text: string, glue?: 'glue'): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const written = match[0];
    if (written.length > longest) continue;
    const { whole, pieces, isGlue } = taken(written);
    if (whole === '' || (isGlue && !glue)) continue;
    found.push({ start: match.index, end: match.index + written.length, whole, pieces });
  }
  return found;
}

/** What a text is found by: every word whole and in pieces, in order. */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text)) terms.push(word.whole, ...word.pieces);
  return terms;
}

/** What short texts such as titles are found by, each worked out once. */
export function rememberTerms(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return text => {
    let terms = known.get(text);
    if (!terms) {
      if (known.size > 20_000) known.clear();
      terms = new Set(termsOf(text));
      known.set(text, terms);
    }
    return terms;
  };
}

/** Markdown without what is not read: the addresses of links, comments, rules of tables. */
export function readableText(markdown: string): string {
  return markdown
    .replace(/\]\([^)\s]{0,400}\)/g, ']')
    .replace(/<!--(?:(?!-->)[\s\S]){0,4000}-->/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ');
}

interface Taken {
  readonly whole: string;
  readonly pieces: readonly string[];
  readonly isGlue: boolean;
}

const remembered = new Map<string, Taken>();

/** Words come back again and again, so what was made of them is kept; the bound keeps it from growing for ever. */
function taken(written: string): Taken {
  const known = remembered.get(written);
  if (known) return known;
  if (remembered.size > 50_000) remembered.clear();
  const word = { whole: wholeOf(written), pieces: piecesOf(written), isGlue: isGlue(written) };
  remembered.set(written, word);
  return word;
}

function wholeOf(written: string): string {
  const joined = written
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[-_@'’,]/g, '')
    .replace(/\.(?![\dx])|(?<!\d)\./g, '');
  return stem(joined);
}

const pieces = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+(?:\.\d+)*|[^\x00-\x7F]+/g;

function piecesOf(written: string): readonly string[] {
  if (/^[\d.,]+$|^[A-Z]{2,}s?$|^[A-Z]?[a-z]+$/.test(written)) return [];
  const word = written.replace(/['’]s$/, '');
  const parts = word.match(pieces) ?? [];
  const joints = /[-_@./]/.test(word);
  const digitsFirst = /^\d/.test(word);
  const kept = parts.filter(part => digitsFirst || part.length > (joints ? 1 : 2) || /^\d{2}/.test(part));
  if (kept.length === 0 || (kept.length === 1 && kept[0] === word)) return [];
  if (!joints && !digitsFirst && word.replace(/\d/g, '').length < 4) return [];
  return kept.filter(part => !isGlue(part)).map(part => stem(part.toLowerCase()));
}

const glue = new Set(
  (
    'a about after all also am an and any are as at aws amazon be because been before being but by can cannot could did do does doing ' +
    'done for from get gets getting give got had has have having he her his how i if in into is it its just let like make may me ' +
    'might mine must my of on one or our ours out please shall she should so some tell than that the their them then there these they ' +
    'this those to too up upon us very was we were what when where whether which while who whose why will with without would ' +
    'you your yours s t re ve ll d m whats'
  ).split(' '),
);

/** Whether a word only holds others together. */
export function isGlue(written: string): boolean {
  return glue.has(written.toLowerCase());
}

const irregular: Readonly<Record<string, string>> = {
  alias: 'alias',
  aliases: 'alias',
  apis: 'api',
  gsis: 'gsi',
  lsis: 'lsi',
  dlqs: 'dlq',
  rcus: 'rcu',
  wcus: 'wcu',
  rrus: 'rru',
  wrus: 'wru',
  acus: 'acu',
  enis: 'eni',
  esms: 'esm',
  gbs: 'gb',
  mbs: 'mb',
  https: 'https',
  rds: 'rds',
  kubernetes: 'kubernetes',
  datum: 'data',
  indices: 'index',
  indexes: 'index',
  indexing: 'index',
  ran: 'run',
  sent: 'send',
  wrote: 'write',
  written: 'writ',
  writing: 'writ',
  invocation: 'invok',
  invocations: 'invok',
  retained: 'retent',
  retain: 'retent',
  retains: 'retent',
  retaining: 'retent',
  subscription: 'subscrib',
  subscriptions: 'subscrib',
  max: 'maxim',
  maximum: 'maxim',
  maximal: 'maxim',
  min: 'minim',
  minimum: 'minim',
  minimal: 'minim',
  kept: 'keep',
  lost: 'lose',
  losing: 'lose',
  cost: 'cost',
  during: 'during',
  secs: 'second',
  sec: 'second',
  mins: 'minut',
  hrs: 'hour',
  hr: 'hour',
  yr: 'year',
};

/**
 * The part of an English word that its forms share, near enough: `throttled`, `throttling`, `throttle` → `throttl`.
 * Two words of different meaning may fall together; what is looked up falls the same way.
 */
export function stem(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known) return known;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return ending(withoutVerb(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz|us)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[^aeiouy]s|ss|us|is)$/.test(word) && (word.length < 5 || /(?:ss|us|is)$/.test(word))) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerb(word: string): string {
  if (/eed$/.test(word)) return word;
  const [, base, suffix] = /^(.{2,}?)(ied|ed|ing|ly)$/.exec(word) ?? [];
  if (base === undefined || !/[aeiouy]/.test(base)) return word;
  if (suffix === 'ied') return `${base}y`;
  if (suffix === 'ly') return base.length < 4 || base.endsWith('p') ? word : base;
  if (base.length < 3 && suffix === 'ing') return word;
  return base.replace(/([bdgmnprt])\1$/, '$1');
}

function ending(word: string): string {
  const short = word
    .replace(/^(.{4,})ations?$/, '$1')
    .replace(/^(.{3,}[^em])ate?$/, '$1')
    .replace(/^(.{3,}[st])ion$/, '$1')
    .replace(/^(.{4,})ment$/, '$1')
    .replace(/ency$/, 'ent')
    .replace(/ancy$/, 'ant');
  return short.replace(/(.{2,})e$/, '$1').replace(/(.{2,})y$/, '$1i');
}
