import { isMap, isScalar, LineCounter, type Node, parseDocument as parseYaml } from 'yaml';
import type { Value } from '../text/quantity';
import type { Fact, FactId, FactKind, FormerValue } from './fact';
import { cutAtHeadings, type RawSection } from './markdown-sections';

/** What a document holds, as it was written: facts are checked, quotes are not yet written out. */
export interface ParsedDocument {
  /** Its place below `knowledge/` without the ending: `lambda/timeout`. */
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly RawSection[];
  /** Ids of other documents. */
  readonly related: readonly string[];
  readonly links: readonly Link[];
  /** What people type that the text does not say. */
  readonly aliases: readonly string[];
  readonly problems: readonly DocumentProblem[];
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

export interface DocumentProblem {
  /** Counted from zero. */
  readonly line: number;
  readonly message: string;
}

type Entry = { readonly [key: string]: unknown };
type Report = (path: readonly (string | number)[], message: string) => void;

/** Reads a document from Markdown with YAML front matter. Any text makes a document; what is wrong stands in `problems`. */
export function parseDocument(id: string, text: string): ParsedDocument {
  const { yaml, body, bodyLine } = splitFrontMatter(text);
  const problems: DocumentProblem[] = [];
  const front = readFrontMatter(yaml, problems);
  const title =
    textOf(front.data.title) ?? /^#[ \t]+(.+)$/m.exec(body)?.[1]?.trim() ?? id.split('/').at(-1) ?? id;
  const report: Report = (path, message) => problems.push({ line: front.lineOf(path), message });
  for (const key of ['title', 'service', 'summary'])
    if (yaml !== undefined && textOf(front.data[key]) === undefined) report([], `no ${key}`);
  for (const key of Object.keys(front.data)) if (!documentKeys.has(key)) report([key], `unknown key ${key}`);
  return {
    id,
    title,
    service: textOf(front.data.service) ?? '',
    summary: textOf(front.data.summary) ?? '',
    facts: readFacts(front.data.facts, report),
    sections: cutAtHeadings(body, title, bodyLine),
    related: texts(front.data.related, ['related'], report),
    links: readLinks(front.data.links, report),
    aliases: texts(front.data.aliases, ['aliases'], report),
    problems,
  };
}

const documentKeys = new Set(['title', 'service', 'summary', 'facts', 'related', 'links', 'aliases']);

/** The YAML between the two lines of dashes a document may begin with, and the rest. */
export function splitFrontMatter(text: string): {
  readonly yaml: string | undefined;
  readonly body: string;
  readonly bodyLine: number;
} {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return { yaml: undefined, body: text, bodyLine: 0 };
  const closing = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = text.slice(opening[0].length);
  const end = closing.exec(rest.replace(/\r(?=\n)/g, ' '));
  if (!end) return { yaml: undefined, body: text, bodyLine: 0 };
  const yaml = rest.slice(0, end.index);
  const afterEnd = rest.indexOf('\n', end.index);
  return {
    yaml,
    body: afterEnd < 0 ? '' : rest.slice(afterEnd + 1),
    bodyLine: yaml.split('\n').length + 1,
  };
}

function readFrontMatter(yaml: string | undefined, problems: DocumentProblem[]) {
  if (yaml === undefined || yaml.length > 500_000) return { data: {} as Entry, lineOf: () => 0 };
  const counter = new LineCounter();
  const document = parseYaml(yaml, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  for (const error of document.errors)
    problems.push({ line: lineAt(error.pos[0]), message: error.message.split('\n')[0]! });
  const lineOf = (path: readonly (string | number)[]) => lineAt(place(document.contents, path));
  return { data: plainData(document.contents), lineOf };
}

/** Where the entry a path leads to begins: at its key, or the nearest one above that exists. */
function place(root: Node | null, path: readonly (string | number)[]): number {
  let at: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(item => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      at = pair.value;
    } else break;
  }
  return offset;
}

/** The data of a YAML tree; aliases and merges, which no document needs, read as nothing, so that no bomb goes off. */
function plainData(node: unknown, depth = 0): Entry {
  const data = dataOf(node, depth);
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Entry) : {};
}

function dataOf(node: unknown, depth: number): unknown {
  if (isScalar(node)) return node.value;
  if (depth > 20) return undefined;
  if (isMap(node)) {
    const entries = node.items.filter(item => isScalar(item.key));
    return Object.fromEntries(
      entries.map(item => [String((item.key as { value: unknown }).value), dataOf(item.value, depth + 1)]),
    );
  }
  const items = (node as { items?: readonly unknown[] } | null | undefined)?.items;
  return items ? items.map(item => dataOf(item, depth + 1)) : undefined;
}

const kinds: ReadonlySet<string> = new Set<FactKind>([
  'min',
  'max',
  'range',
  'default',
  'quota',
  'enum',
  'price',
  'advice',
  'behaviour',
]);
const factKeys = new Set([
  'label',
  'kind',
  'value',
  'unit',
  'per',
  'adjustable',
  'on',
  'about',
  'note',
  'source',
  'checked',
  'asOf',
  'confidence',
  'was',
]);

function readFacts(data: unknown, report: Report): readonly Fact[] {
  if (data === undefined || data === null) return [];
  if (!isEntry(data)) {
    report(['facts'], 'facts is not a map of ids');
    return [];
  }
  const facts: Fact[] = [];
  for (const [id, entry] of Object.entries(data)) {
    const fact = readFact(id, entry, (path, message) => report(['facts', id, ...path], `${id}: ${message}`));
    if (fact) facts.push(fact);
  }
  return facts;
}

/** One fact; what is wrong with it is reported, and only what is fit to be shown is handed on. */
function readFact(id: string, entry: unknown, report: Report): Fact | undefined {
  if (!isEntry(entry)) {
    report([], 'is not a map');
    return undefined;
  }
  if (!/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(id))
    report([], 'an id is lower case words with dots between them');
  for (const key of Object.keys(entry)) if (!factKeys.has(key)) report([key], `unknown key ${key}`);
  const kind = textOf(entry.kind);
  const source = textOf(entry.source);
  const checked = textOf(entry.checked);
  const label = textOf(entry.label);
  const value = factValue(entry.value, isDates(entry.unit));
  const unit = entry.unit === null ? '' : entry.unit;
  if (!label) report([], 'no label');
  if (!kind || !kinds.has(kind)) report(['kind'], `kind is one of ${[...kinds].join(', ')}`);
  if (value === undefined) report([], 'no value');
  if (typeof unit !== 'string') report(['unit'], "no unit; write unit: '' where there is none");
  if (!source || !/^https:\/\/\S+$/.test(source))
    report(['source'], 'no source: the https address of the page it was read from');
  if (!checked || !isDay(checked)) report(['checked'], 'no day it was checked, such as 2026-11-22');
  const confidence = textOf(entry.confidence);
  if (confidence && confidence !== 'medium' && confidence !== 'low')
    report(['confidence'], 'confidence is medium or low');
  if (entry.adjustable !== undefined && typeof entry.adjustable !== 'boolean')
    report(['adjustable'], 'adjustable is true or false');
  if (
    !label ||
    !kind ||
    !kinds.has(kind) ||
    value === undefined ||
    typeof unit !== 'string' ||
    !source ||
    !checked
  )
    return undefined;
  const on = topics(entry.on, 'on', report);
  const about = topics(entry.about, 'about', report);
  const was = readFormer(entry.was, report);
  return {
    id: id as FactId,
    label,
    kind: kind as FactKind,
    value,
    unit,
    ...optional('per', textOf(entry.per)),
    ...optional('adjustable', entry.adjustable === true ? true : undefined),
    ...optional('on', on.length ? on : undefined),
    ...optional('about', about.length ? about : undefined),
    ...optional('note', textOf(entry.note)),
    source,
    checked,
    ...optional('asOf', textOf(entry.asOf)),
    ...optional('confidence', confidence as 'medium' | 'low' | undefined),
    ...optional('was', was.length ? was : undefined),
  };
}

function readFormer(data: unknown, report: Report): readonly FormerValue[] {
  if (data === undefined) return [];
  if (!Array.isArray(data)) {
    report(['was'], 'was is a list of { value, unit, until }');
    return [];
  }
  return data.flatMap((entry: unknown) => {
    const value = isEntry(entry) ? factValue(entry.value, false) : undefined;
    if (!isEntry(entry) || value === undefined) {
      report(['was'], 'was is a list of { value, unit, until }');
      return [];
    }
    const words = texts(entry.words, ['was'], report);
    const unless = texts(entry.unless, ['was'], report);
    return {
      value,
      unit: textOf(entry.unit) ?? '',
      ...optional('until', textOf(entry.until)),
      ...optional('words', words.length ? words : undefined),
      ...optional('unless', unless.length ? unless : undefined),
      ...optional('instead', textOf(entry.instead)),
      ...optional('now', textOf(entry.now)),
    };
  });
}

function topics(data: unknown, key: string, report: Report): readonly string[] {
  const all = texts(data, [key], report);
  for (const topic of all)
    if (!/^[A-Za-z0-9]+::[A-Za-z0-9]+::[A-Za-z0-9]+( [A-Za-z0-9_]+(\.[A-Za-z0-9_*]+)*)?$/.test(topic))
      report([key], `${topic} is not a type with a property, such as AWS::Lambda::Function Timeout`);
  return all;
}

function readLinks(data: unknown, report: Report): readonly Link[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) report(['links'], 'links is a list of { title, url }');
  return (Array.isArray(data) ? data : []).flatMap((entry: unknown) => {
    const title = isEntry(entry) ? textOf(entry.title) : undefined;
    const url = isEntry(entry) ? textOf(entry.url) : undefined;
    if (title && url && /^https:\/\/\S+$/.test(url)) return { title, url };
    report(['links'], 'a link has a title and an https url');
    return [];
  });
}

function texts(data: unknown, path: readonly string[], report: Report): readonly string[] {
  if (data === undefined || data === null) return [];
  const all = Array.isArray(data) ? data.map(textOf) : [undefined];
  if (all.includes(undefined)) report(path, `${path.at(-1)} is a list of words`);
  return all.filter(item => item !== undefined);
}

function textOf(data: unknown): string | undefined {
  if (typeof data === 'number') return String(data);
  return typeof data === 'string' && data.trim() ? data.trim() : undefined;
}

/** A value as facts hold it. Nothing inside a list is a day not yet set; inside a map it is left out. */
function factValue(data: unknown, dates: boolean): Value | undefined {
  if (typeof data === 'number' || typeof data === 'string' || typeof data === 'boolean') return data;
  if (Array.isArray(data)) {
    return data.map((item: unknown) => factValue(item, dates) ?? (dates ? 'not scheduled' : 'none'));
  }
  if (!isEntry(data)) return undefined;
  const entries = Object.entries(data).map(([key, item]) => [key, factValue(item, dates)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
}

function isDates(unit: unknown): boolean {
  return typeof unit === 'string' && /\bdates?\b/.test(unit);
}

function isDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
}

function isEntry(data: unknown): data is Entry {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function optional<Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: T });
}
